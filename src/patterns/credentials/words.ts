/** Words in a name after which a value may be a credential; lower-case, each is an anchor. */
export const passwordWords =
  "password passwd passphrase passwort contrasena motdepasse senha pwd passcode".split(" ");

export const secretWords =
  "secret token credential apikey api_key api-key accesskey access_key authkey auth_key key salt seed hmac mnemonic jwt dsn pass auth login licence license session signature webhook bearer sid pat otp cert".split(
    " ",
  );

/** `*_key` names something else when one of these is in front. */
export const harmlessKeyWords = new Set(
  "public pub primary foreign sort cache idempotency partition index group unique object shortcut hot map row column config composite natural surrogate lookup query dict hash state storage translation i18n message event press up down arrow home end function registry item entry field property option label lang locale theme resource file path route type kind name the a this that each per by of no any same sub tag host known ip tab data meta list node ref react query".split(
    " ",
  ),
);

/** Behind a word for secrets these say that the value is about it, or only names it. */
export const harmlessEndings = new Set(
  "id ids name names type types kind url uri endpoint path file filename dir length size len count counts limit max min ttl expiry expires expiration expired timeout header headers field fields prefix suffix param parameter params policy algorithm alg mode format version usage provider issuer audience scope scopes status state error errors message label title description placeholder hint text pattern regex regexp validator rules strength index position manager service client handler factory store storage cache ref reference env var variable variables arn location source class method required enabled disabled set exists valid invalid model list map table column row page form input button icon link screen view reset change update created generator parser stream usage cost price budget rate alias namespace group user username email owner number date time at color colour width height family style font".split(
    " ",
  ),
);

/** Whole values that are words of a configuration, not credentials. */
export const plainValues = new Set(
  "true false yes no on off none null nil undefined default auto required optional string number boolean bool int integer text plain any object array token secret password passwd pass key test testing foo bar baz qux admin root user username user_password enter value values todo unknown hidden basic bearer digest oauth oauth2 jwt header cookie session local public private env vault file input output hello world abc abcdef example me changeme change-me dummy sample".split(
    " ",
  ),
);

/** Pairs of letters that make up four of five pairs in words of European languages and in names of programs. */
export const commonPairs =
  "th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve co me de hi ri ro ic ne ea ra ce li ch ll be ma si om ur ca el ta la ns di fo ho pe ec pr no ct us ac ot il tr ly nc et ut ss so rs un lo wa ge ie wh ee wi em ad ol rt po we na ul ni ts mo ow pa im mi ai sh ir su id os iv ia am fi ci vi pl ig tu ev ld ry mp fe bl ab gh ty op wo sa ay ex ke ui fr oo ag do tt po gr ds ap bo up ck ef oc av br cl gi tl va pp sc bu cr if au ld ls da ga ob bi ub uc ud um ue ug ph qu rd rm rn rv sp sw sk ks rk ok ak ik ek ey ye ys lt lf ft ff gu gl go ud mb nk nf nv ov pi pu pt rc rg rl rr ru ba by fa fu gs ht hu if je ju ki lu lv mm mu my nn nu od oi oa og pe rp sl sm sn tc tf tm ua va vo wn ws xp xt yp za ze dy dd cc ib ip ep eb az ix ox eg eo ei sy dr dl uf bs db bj js cs ms ps sq sd ux uu vs xy kn oy ew aw wr dn nl ml ht dt".split(
    " ",
  );

/** Names of who gives out keys; a value that looks made by a machine beside one of them is a key. */
export const vendorWords =
  "adafruit adobe airtable akamai algolia alibaba aliyun anthropic apify appsync artifactory asana assemblyai atlassian auth0 authress aws azure beamer bitbucket bitfinex bitly bittrex binance blynk braintree brevo browserstack buildkite calendly circleci clearbit clerk clickhouse clickup clojars cloudflare cloudinary codacy codeclimate codecov cohere coinbase confluent contentful coveralls crowdin databricks datadog deepgram deepl deepseek digitalocean discord discourse docusign doppler droneci dropbox duffel dynatrace easypost elastic elevenlabs endorlabs etherscan etsy facebook fastly figma finicity finnhub firebase flickr flutterwave flyio frameio freemius freshbooks freshdesk github gitlab gitea gitter gocardless google grafana groq harness hashicorp helpscout heroku honeybadger honeycomb hubspot huggingface infracost infura instagram intercom intra42 ionic jenkins jfrog jira kagi keycloak klaviyo kraken kucoin langsmith launchdarkly linear linkedin lob logdna loggly logzio looker mailchimp mailgun mailjet mandrill mapbox mattermost maxmind meraki messagebird mistral mixpanel monday mongodb mux netlify newrelic new-relic new_relic nexmo ngrok nomic notion npm nuget nytimes octopus okta onesignal openai openrouter openweather opsgenie optimizely oracle pagerduty particle paypal paystack perplexity pinecone pinterest plaid planetscale postgres posthog postman postmark prefect privateai pulumi pusher pypi rabbitmq rapidapi razorpay readme recaptcha reddit replicate rollbar rubygems salesforce samsara scaleway segment sendbird sendgrid sendinblue sentry settlemint shippo shodan shopify sidekiq slack snowflake snyk softlayer sonar sonarqube soundcloud sourcegraph sparkpost splunk spotify square squarespace stabilityai stackhawk statuspage steam strava stripe sumologic supabase tailscale tavily teamcity telegram terraform tiktok todoist trello travis tumblr twilio twitch twitter typeform unsplash vercel virustotal vonage voyageai wakatime webex weatherstack wepay wistia woocommerce wordpress workos xero yahoo yandex yelp youtube zapier zendesk zoho zoom zulip".split(
    " ",
  );
