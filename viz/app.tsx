import { DropZone } from './interface/dropzone.tsx';
import { Header } from './interface/header.tsx';
import { Help } from './interface/help.tsx';
import { Notices } from './interface/notices.tsx';
import { Twin } from './pages/twin/twin.tsx';

export const App = () => (
  <>
    <Header />
    <Notices />
    <Twin />
    <Help />
    <DropZone />
  </>
);
