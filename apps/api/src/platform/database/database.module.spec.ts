import 'reflect-metadata';
import { Inject, Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { describeOnEachDatabase, freshDatabase } from '../../../test/databases.js';
import { WardRow, fixture } from '../../../test/database-fixture.js';
import { DatabaseModule } from './database.module.js';
import { openDatabase } from './open-database.js';
import { UnitOfWork } from './unit-of-work.js';

@Injectable()
class Wards {
  constructor(@Inject(UnitOfWork) readonly unit: UnitOfWork) {}
}

@Module({ providers: [Wards], exports: [Wards] })
class WardModule {}

describeOnEachDatabase('the database module', (engine) => {
  const start = (place: { url?: string; file?: string }) => {
    @Module({ imports: [DatabaseModule.forRoot({ ...place, ...fixture }), WardModule] })
    class Root {}
    return NestFactory.createApplicationContext(Root, { logger: false, abortOnError: false });
  };

  it('gives every module the unit of work, and at shutdown finishes the work under way', async () => {
    const { place, drop } = await freshDatabase(engine);
    const app = await start(place);
    const { unit } = app.get(Wards);
    const stray = app.get<DataSource>(getDataSourceToken('writer'));
    await expect(stray.query('DELETE FROM ward')).rejects.toMatchObject({ code: 'MISUSE' });
    let finish = (): void => undefined;
    const mayFinish = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const run = unit.run(async (tx) => {
      await mayFinish;
      await tx.insert(WardRow, { id: 'w', code: 'w', beds: 1 });
    });
    const closed = app.close();
    await new Promise(setImmediate);
    finish();
    await run;
    await closed;
    await expect(unit.run(async () => 1)).rejects.toMatchObject({ code: 'CLOSED' });

    const again = await openDatabase({ ...place, ...fixture });
    expect(await again.read((tx) => tx.count(WardRow))).toBe(1);
    await again.close();
    await drop();
  });

  it('does not start on a database that cannot be opened', async () => {
    const { place, drop } = await freshDatabase(engine);
    const bad = engine === 'sqlite' ? { file: '/dev/null/x.db' } : { url: `${place.url}_absent` };
    await expect(start(bad)).rejects.toThrow();
    await drop();
  });
});
