/** The pages that have no tab of their own on a phone, behind one that opens them. In a window they stand in the navigation. */
import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { t } from '../messages/language.ts';
import type { Place } from './places.ts';

/** @param here whether one of them is open */
export function NavRest({ places, here }: { places: readonly Place[]; here: boolean }): ReactElement {
  return (
    <Menu position="top-end" shadow="md" width={200}>
      <Menu.Target><button type="button" className={here ? 'nav-link nav-more active' : 'nav-link nav-more'}><IconDots size={17} stroke={1.6} aria-hidden /><span className="nav-name">{t.more}</span></button></Menu.Target>
      <Menu.Dropdown>
        {places.map(({ to, name, icon: PlaceIcon }) => <Menu.Item key={to} component={Link} to={to} leftSection={<PlaceIcon size={17} stroke={1.6} aria-hidden />}>{name()}</Menu.Item>)}
      </Menu.Dropdown>
    </Menu>
  );
}
