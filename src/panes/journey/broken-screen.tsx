import { Component } from "react";
import type { ReactNode } from "react";
import { useLanguage } from "../shared/language";
import { Notice } from "../shared/notice";
import { Screen } from "../shared/screen";

interface BoundaryProps {
  readonly onBack: () => void;
  readonly children: ReactNode;
}

/** Stands around each screen, so that a fault in one never takes the answers along. Give it the screen as its key. */
export class ScreenBoundary extends Component<BoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <BrokenScreen onBack={this.props.onBack} /> : this.props.children;
  }
}

function BrokenScreen({ onBack }: { readonly onBack: () => void }) {
  const { text } = useLanguage();
  return (
    <Screen title={text("app.name")} onBack={onBack}>
      <Notice intent="error">{text("app.broken")}</Notice>
    </Screen>
  );
}
