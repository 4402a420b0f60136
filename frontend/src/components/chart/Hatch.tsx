import { type SVGAttributes, useId } from "react";

type Length = SVGAttributes<SVGRectElement>["x"];

interface HatchProps {
  x: Length;
  y: Length;
  width: Length;
  height: Length;
}

/** Where a number stands that is withheld: a hatched box that is no measure of it. */
export function Hatch(box: HatchProps) {
  const id = useId();
  return (
    <>
      <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line className="al-chart__hatch" x1="1" x2="1" y1="0" y2="5" />
      </pattern>
      <rect {...box} className="al-chart__withheld" fill={`url(#${id})`} rx="2" />
    </>
  );
}
