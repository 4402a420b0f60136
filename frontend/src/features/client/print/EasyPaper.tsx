import { phrases } from "./easy";
import { Signatures } from "./Paper";
import day from "./pictures/day.svg";
import done from "./pictures/done.svg";
import food from "./pictures/food.svg";
import goal from "./pictures/goal.svg";
import health from "./pictures/health.svg";
import heart from "./pictures/heart.svg";
import home from "./pictures/home.svg";
import learn from "./pictures/learn.svg";
import mail from "./pictures/mail.svg";
import mind from "./pictures/mind.svg";
import money from "./pictures/money.svg";
import move from "./pictures/move.svg";
import people from "./pictures/people.svg";
import person from "./pictures/person.svg";
import phone from "./pictures/phone.svg";
import sign from "./pictures/sign.svg";
import strength from "./pictures/strength.svg";
import talk from "./pictures/talk.svg";
import together from "./pictures/together.svg";
import way from "./pictures/way.svg";
import work from "./pictures/work.svg";
import { blocks, type Line, type PictureName } from "./words";

const pictures: Record<PictureName, string> = {
  ...{ day, done, food, goal, health, heart, home, learn, mail, mind, money },
  ...{ move, people, person, phone, sign, strength, talk, together, way, work },
};

interface EasyPaperProps {
  title: string;
  lines: readonly Line[];
  names: readonly string[];
}

/** A paper in easy read: a picture at the left of each new thing, one idea a line. */
export function EasyPaper({ title, lines, names }: EasyPaperProps) {
  return (
    <>
      <h2>{title}</h2>
      <EasyBlocks lines={lines} />
      <div className="al-easy">
        <img src={pictures.sign} alt="" width="72" height="72" />
        <div>
          <p>{phrases.sign}</p>
          <Signatures names={names} />
        </div>
      </div>
      <p className="al-paper__credit">Pictures: Fluent Emoji, Microsoft Corporation, MIT licence.</p>
    </>
  );
}

/** Lines in easy read, each block beside its picture. */
export function EasyBlocks({ lines }: { lines: readonly Line[] }) {
  return blocks(lines).map(({ key, picture, lines: together }) => (
    <div className="al-easy" key={key}>
      {picture && <img src={pictures[picture]} alt="" width="72" height="72" />}
      <div>
        {together.map(({ key: own, words, strong }) => (
          <p key={own}>{strong ? <strong>{words}</strong> : words}</p>
        ))}
      </div>
    </div>
  ));
}
