export const suspensionReasons = [
  { label: "Left the company", text: "You left the company this account was for." },
  { label: "Contract ended", text: "The contract this account was for has ended." },
  { label: "Under review", text: "We are looking into something unusual about this account." },
];
