import type { ReactNode } from "react";
import { memo, useState } from "react";
import type { Block } from "./blocks.ts";
import { parseMarkdown } from "./blocks.ts";
import type { Inline } from "./inline.ts";

/** A reply as elements of ours: its text never becomes markup, loads nothing and opens nothing by itself. */
export const ReplyText = memo(function ReplyText({ text }: { readonly text: string }): ReactNode {
  return <div className="prose">{renderBlocks(parseMarkdown(text))}</div>;
});

function renderBlocks(blocks: readonly Block[]): ReactNode {
  return blocks.map((block, index) => <BlockView key={index} block={block} />);
}

function BlockView({ block }: { readonly block: Block }): ReactNode {
  switch (block.type) {
    case "paragraph":
      return <p>{renderInline(block.children)}</p>;
    case "heading":
      return (
        <p
          role="heading"
          aria-level={Math.min(6, block.level + 2)}
          className={`heading heading-${Math.min(4, block.level)}`}
        >
          {renderInline(block.children)}
        </p>
      );
    case "code":
      return <CodeBlock language={block.language} text={block.text} />;
    case "quote":
      return <blockquote>{renderBlocks(block.children)}</blockquote>;
    case "rule":
      return <hr />;
    case "list":
      return <ListView block={block} />;
    case "table":
      return <TableView block={block} />;
  }
}

function ListView({ block }: { readonly block: Extract<Block, { type: "list" }> }): ReactNode {
  const items = block.items.map((item, index) => <li key={index}>{renderItem(item)}</li>);
  return block.start === undefined ? <ul>{items}</ul> : <ol start={block.start}>{items}</ol>;
}

/** An item of one paragraph stands without a paragraph's distance. */
function renderItem(blocks: readonly Block[]): ReactNode {
  const [first, ...rest] = blocks;
  if (first?.type !== "paragraph") return renderBlocks(blocks);
  return (
    <>
      {renderInline(first.children)}
      {renderBlocks(rest)}
    </>
  );
}

function TableView({ block }: { readonly block: Extract<Block, { type: "table" }> }): ReactNode {
  return (
    <div className="table-frame" tabIndex={0} role="group" aria-label="Table">
      <table>
        <thead>
          <tr>
            {block.head.map((cell, index) => (
              <th key={index} scope="col">
                {renderInline(cell)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, place) => (
                <td key={place}>{renderInline(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CodeBlock({ language, text }: { readonly language: string; readonly text: string }): ReactNode {
  const [copied, setCopied] = useState(false);
  const copy = () => {
    void navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <div className="code-block">
      <div className="code-head">
        <span>{language === "" ? "text" : language}</span>
        {isSecureContext ? (
          <button type="button" className="link" onClick={copy}>
            {copied ? "copied" : "copy"}
          </button>
        ) : null}
      </div>
      <pre tabIndex={0} aria-label={language === "" ? "Code" : `Code, ${language}`}>
        <code>{text}</code>
      </pre>
    </div>
  );
}

function renderInline(nodes: readonly Inline[]): ReactNode {
  return nodes.map((node, index) => <InlineView key={index} node={node} />);
}

function InlineView({ node }: { readonly node: Inline }): ReactNode {
  switch (node.type) {
    case "text":
      return node.text;
    case "code":
      return <code>{node.text}</code>;
    case "strong":
      return <strong>{renderInline(node.children)}</strong>;
    case "emphasis":
      return <em>{renderInline(node.children)}</em>;
    case "break":
      return <br />;
    case "image":
      return <span className="image-note">{`[image, not loaded: ${node.label} ${node.href}]`}</span>;
    case "link":
      return <LinkView label={node.label} href={node.href} />;
  }
}

/** The whole address is on the page, whatever the words before it claim. */
function LinkView({ label, href }: { readonly label: string; readonly href: string }): ReactNode {
  const same = label === href || `${label}/` === href;
  return (
    <>
      {same ? null : <span>{label} </span>}
      <a
        href={href}
        target="_blank"
        rel="noreferrer noopener"
        className="outside"
        referrerPolicy="no-referrer"
      >
        {href}
      </a>
    </>
  );
}
