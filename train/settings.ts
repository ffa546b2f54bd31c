/** What training and its validation have in common. */
export const seed = 7;
export const ownTexts = { grammar: 9000, composed: 600 };
