/**
 * Mail services where anybody gets an address. The list can never be whole, and need not be: it asks people for the
 * other address that they have, and does not stop whoever means to deceive.
 */
const DOMAINS = new Set(
  `126.com 139.com 163.com 189.cn aim.com aol.com aol.de arcor.de att.net bigpond.com bluewin.ch bol.com.br bt.com
  btinternet.com club-internet.fr comcast.net duck.com email.com email.cz email.de fastmail.com fastmail.fm foxmail.com
  free.fr freemail.hu freenet.de hey.com hushmail.com icloud.com inbox.lv inbox.ru interia.pl keemail.me laposte.net
  libero.it list.ru live.at live.be live.ca live.cn live.co.uk live.com live.de live.fr live.it live.nl mac.com mail.com
  mail.de mail.ru mailbox.org mailfence.com mailo.com me.com msn.com mykolab.com naver.com neuf.fr o2.pl onet.pl
  online.de orange.fr passport.com pm.me posteo.de posteo.net proton.me qq.com rediffmail.com rogers.com runbox.com
  sapo.pt seznam.cz sfr.fr shaw.ca sina.com sky.com sohu.com startmail.com sympatico.ca t-online.de talktalk.net telenet.be
  telia.com terra.com.br tiscali.it tuta.com tuta.io tutanota.com tutanota.de uol.com.br verizon.net vip.qq.com
  virgilio.it virginmedia.com vodafone.de walla.co.il wanadoo.fr web.de wp.pl zoho.com zohomail.com zohomail.eu`.split(
    /\s+/,
  ),
);
/** Under so many ends that each of them is one: yahoo.com, yahoo.co.uk, gmx.at. */
const FAMILIES =
  /^(gmail|gmx|googlemail|hotmail|outlook|protonmail|rocketmail|yahoo|yandex|ymail)\.[a-z]{2,3}(\.[a-z]{2})?$/;

/** Whether an address is one of a public mail service rather than of an organisation. */
export function isFreeMail(email: string): boolean {
  const domain = email.slice(email.lastIndexOf("@") + 1).toLowerCase();
  return DOMAINS.has(domain) || FAMILIES.test(domain);
}
