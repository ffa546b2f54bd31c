// Preloaded into a daemon: its wall clock is off by CASTELLAN_TEST_CLOCK_SHIFT_MS, everything else is as it is.
const shiftMs = Number(process.env.CASTELLAN_TEST_CLOCK_SHIFT_MS);
const realNow = Date.now.bind(Date);
Date.now = () => realNow() + shiftMs;
