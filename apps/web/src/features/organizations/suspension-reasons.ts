export const suspensionReasons = [
  { label: "Invoice open", text: "An invoice is open. Everything comes back when it is paid." },
  { label: "Contract ended", text: "The contract with your company has ended." },
  { label: "Under review", text: "We are looking into something unusual in your organization." },
];
