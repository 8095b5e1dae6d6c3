import { testApp } from './app.ts';
import { databaseInFile } from './database.ts';
import { seedDemo } from '../../server/services/demo.ts';
const { app, services } = await testApp(databaseInFile, { clientFolder: 'dist/client' });
await seedDemo(services, { evenIfOthers: true });
app.listen(Number(process.argv[2] ?? 4123), '127.0.0.1', () => console.log('up'));
