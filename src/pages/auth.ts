import { handOverSignIn } from "../adapters/entra/sign-in-window";

void handOverSignIn().then((handedOver) => {
  if (!handedOver) window.location.replace("tab.html");
});
