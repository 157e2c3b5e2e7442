import { InspectorDoor } from './inspect/door.tsx';
import { DropZone } from './interface/dropzone.tsx';
import { Header } from './interface/header.tsx';
import { Help } from './interface/help.tsx';
import { Later } from './interface/later.tsx';
import { Take } from './interface/take.tsx';
import { Ear } from './interface/listening.tsx';
import { Notices } from './interface/notices.tsx';
import { Page } from './pages/pages.tsx';
import { isOffered, route } from './store/route.ts';

export const App = () => (
  <>
    {isOffered(route.value) && <Header />}
    <Notices />
    <Page />
    <Later>
      <InspectorDoor />
      <Help />
      <Take />
      <Ear />
      <DropZone />
    </Later>
  </>
);
