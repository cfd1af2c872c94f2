import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useProgress } from "../progress/progress-context";
import { LeaveQuestion } from "../shared/leave-question";

interface LeaveToStartProps {
  readonly label: string;
  /** Whether the answers are needed again: then stopping here would lose them, unless progress is kept. */
  readonly comesBack: boolean;
  readonly onLeave: () => void;
}

/** The way back to the start; asks first where that would lose answers. */
export function LeaveToStart({ label, comesBack, onLeave }: LeaveToStartProps) {
  const { isKept } = useProgress();
  const [isAsked, setAsked] = useState(false);
  const leave = () => {
    if (comesBack && !isKept) setAsked(true);
    else onLeave();
  };
  return (
    <>
      <Button onClick={leave}>{label}</Button>
      {isAsked && (
        <LeaveQuestion
          onLeave={onLeave}
          onStay={() => {
            setAsked(false);
          }}
        />
      )}
    </>
  );
}
