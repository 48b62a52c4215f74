/** What a color means: the state of a thing, never mood or grouping. */
export type Tone = "neutral" | "accent" | "success" | "warning" | "danger" | "info";
