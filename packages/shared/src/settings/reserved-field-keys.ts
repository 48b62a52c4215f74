/** Every object has these by itself, so an answer kept under one is neither told apart from none nor sent. */
export const reservedFieldKeys: readonly string[] = ["constructor", "prototype"];
