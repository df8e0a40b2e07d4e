import { parseCases, renderCase } from 'debunk-widgets/render';
import cases from '../public/cases.json';
import { Live } from './Live';

export default async function Page() {
  const read = parseCases(cases);
  const [lake] = read.ok ? read.value.cases : [];
  // The card is there before any script; the script takes it over.
  const card = lake && (await renderCase(lake, { as: 'declarative', variant: 'compact' }));
  return (
    <>
      <div dangerouslySetInnerHTML={{ __html: card ?? '' }} />
      <Live />
    </>
  );
}
