export const minPasswordLength = 12;
export const longPasswordLength = 15;
export const maxPasswordLength = 128;
/** How many former passwords are refused where a workspace asks for it. */
export const rememberedPasswords = 5;

/** The least length by a workspace's policy. A second factor, once there is one, will excuse from the longer one. */
export const minPasswordLengthOf = ({ longPasswords }: { longPasswords: boolean }): number =>
  longPasswords ? longPasswordLength : minPasswordLength;
