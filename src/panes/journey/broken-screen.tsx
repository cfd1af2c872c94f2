import { Button } from "@fluentui/react-components";
import { Component } from "react";
import type { ReactNode } from "react";
import { useNewVersion } from "../shared/app-files";
import { useLanguage } from "../shared/language";
import { Notice } from "../shared/notice";
import { Screen } from "../shared/screen";

interface BoundaryProps {
  /** Left out where going back would lose answers. */
  readonly onBack?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** Stands around each screen, so that a fault in one never takes the answers along. Give it the screen as its key. */
export class ScreenBoundary extends Component<BoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  private readonly again = () => {
    this.setState({ broken: false });
  };

  override render() {
    return this.state.broken ? <BrokenScreen onBack={this.props.onBack} onRetry={this.again} /> : this.props.children;
  }
}

interface BrokenScreenProps extends Pick<BoundaryProps, "onBack"> {
  readonly onRetry: () => void;
}

function BrokenScreen({ onBack, onRetry }: BrokenScreenProps) {
  const { text } = useLanguage();
  const loadAnew = useNewVersion(true);
  const isOld = loadAnew !== null;
  return (
    <Screen title={text("app.name")} onBack={onBack}>
      <Notice intent="error" actions={<Button onClick={loadAnew ?? onRetry}>{text(isOld ? "app.load-new" : "action.retry")}</Button>}>
        {text(isOld ? "app.replaced" : "app.broken")}
      </Notice>
    </Screen>
  );
}
