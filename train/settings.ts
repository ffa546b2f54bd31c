/** What training and its validation have in common. */
export const seed = 7;
export const ownTexts = { grammar: 10_800, composed: 600 };
