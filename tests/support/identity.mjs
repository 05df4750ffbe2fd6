/** An OpenID provider of its own, the certified one from npm: `node identity.mjs PORT REDIRECT` signs in whoever comes. */
import Provider from 'oidc-provider';

const [port, redirect] = process.argv.slice(2);
const issuer = `http://127.0.0.1:${port}`;

const provider = new Provider(issuer, {
  clients: [{ client_id: 'sprintrum', client_secret: 'a secret of both', redirect_uris: [redirect] }],
  claims: { openid: ['sub'], profile: ['name', 'roles'], email: ['email'] },
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  /** The account's id says who it is: "anna+instructor" is Anna with the role. */
  async findAccount(_context, id) {
    const [name, role = 'none'] = id.split('+');
    return {
      accountId: id,
      claims: () => ({ sub: id, name, email: `${name}@kommune.example`, roles: [role] }),
    };
  },
});

provider.on('server_error', (_context, error) => console.error(error));
provider.listen(Number(port), '127.0.0.1', () => console.log('ready'));
