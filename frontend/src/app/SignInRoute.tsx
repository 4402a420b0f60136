import { useSearch } from "@tanstack/react-router";
import { SignInPage } from "../features/signin/SignInPage";

export function SignInRoute() {
  const { from } = useSearch({ from: "/signin" });
  return <SignInPage from={from} />;
}
