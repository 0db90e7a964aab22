import type { Label } from '../labels/label.ts'
import { containmentSteps, type ContainmentStepKey } from './incident-steps.ts'

// In the order nl, fr, en, de.
type Row = readonly [string, string, string, string]

const rows: Readonly<Record<ContainmentStepKey, Row>> = {
  noteTimes: [
    'Genoteerd wie het wanneer zag en wat al gedaan was.',
    'Noté qui l’a vu, quand, et ce qui avait déjà été fait.',
    'Noted who saw it when and what had been done already.',
    'Notiert, wer es wann sah und was schon getan war.',
  ],
  tellDpo: [
    'De DPO en de leidinggevende van de dienst verwittigd.',
    'Prévenu le DPO et le responsable du service.',
    'Alerted the DPO and the head of the service.',
    'Den DSB und die Leitung des Dienstes verständigt.',
  ],
  keepEvidence: [
    'Het bewijs bewaard.',
    'Conservé les preuves.',
    'Kept the evidence.',
    'Die Beweise gesichert.',
  ],
  listPeopleAndData: [
    'Vastgesteld om welke gegevens van welke mensen het gaat, en om hoeveel.',
    'Établi de quelles données et de quelles personnes il s’agit, et combien.',
    'Established which data of which people are concerned, and how many.',
    'Festgestellt, um welche Daten welcher Personen es geht, und um wie viele.',
  ],
  checkMoreCases: [
    'Nagegaan of hetzelfde ook elders of vroeger gebeurde.',
    'Vérifié si la même chose s’est produite ailleurs ou auparavant.',
    'Checked whether the same happened elsewhere or before.',
    'Geprüft, ob dasselbe auch anderswo oder früher geschehen ist.',
  ],
  prepareTelling: [
    'De mededeling aan betrokkenen voorbereid.',
    'Préparé la communication aux personnes concernées.',
    'Prepared the communication to people.',
    'Die Benachrichtigung der betroffenen Personen vorbereitet.',
  ],
  lookAtCause: [
    'De oorzaak besproken en een preventieve maatregel vastgelegd.',
    'Examiné la cause et fixé une mesure préventive.',
    'Discussed the cause and settled a preventive measure.',
    'Die Ursache besprochen und eine Vorbeugemaßnahme festgelegt.',
  ],
  stopTheLeak: [
    'Gestopt wat nog lekte.',
    'Arrêté ce qui fuyait encore.',
    'Stopped what was still leaking.',
    'Gestoppt, was noch abfloss.',
  ],
  askProcessor: [
    'De leverancier schriftelijk gevraagd wat er gebeurde, sinds wanneer, met welke gegevens van wie, hoe het met de back-ups staat en sinds wanneer hij het weet.',
    'Demandé par écrit au fournisseur ce qui s’est passé, depuis quand, avec quelles données de qui, l’état des sauvegardes et depuis quand il le sait.',
    'Asked the supplier in writing what happened, since when, with which data of whom, how the backups are and since when it knows.',
    'Den Lieferanten schriftlich gefragt, was geschah, seit wann, mit welchen Daten von wem, wie es um die Sicherungen steht und seit wann er es weiß.',
  ],
  keepServices: [
    'Gezorgd voor een noodwerking van de dienst.',
    'Assuré un service minimum.',
    'Provided a makeshift for the service.',
    'Für einen Notbetrieb des Dienstes gesorgt.',
  ],
  filePolice: [
    'Aangifte gedaan bij de politie.',
    'Porté plainte auprès de la police.',
    'Reported the crime to the police.',
    'Anzeige bei der Polizei erstattet.',
  ],
  adviseFraud: [
    'Raad gegeven aan wie fraude riskeert.',
    'Conseillé les personnes exposées à la fraude.',
    'Advised those at risk of fraud.',
    'Betrugsgefährdete beraten.',
  ],
  isolateDevice: [
    'Getroffen toestellen losgekoppeld van netwerk en wifi.',
    'Déconnecté les appareils touchés du réseau et du wifi.',
    'Disconnected affected devices from network and wifi.',
    'Betroffene Geräte von Netz und WLAN getrennt.',
  ],
  protectBackups: [
    'De back-ups losgekoppeld en gecontroleerd.',
    'Déconnecté et vérifié les sauvegardes.',
    'Disconnected and checked the backups.',
    'Die Datensicherungen getrennt und geprüft.',
  ],
  doNotAnswerAttacker: [
    'De aanvaller niet geantwoord en niet betaald zonder beslissing van de leiding.',
    'Ni répondu à l’attaquant ni payé sans décision de la direction.',
    'Did not answer the attacker and did not pay without a decision of the leadership.',
    'Dem Angreifer nicht geantwortet und nicht ohne Beschluss der Leitung gezahlt.',
  ],
  callResponder: [
    'De ICT-leverancier of het incidentteam gebeld, langs een lijn die niet aangetast is.',
    'Appelé le fournisseur informatique ou l’équipe d’intervention par une ligne non compromise.',
    'Called the IT supplier or response team over a line that is not compromised.',
    'Den IT-Lieferanten oder das Einsatzteam über eine nicht kompromittierte Leitung angerufen.',
  ],
  blockAccount: [
    'Het account geblokkeerd en alle open sessies beëindigd.',
    'Bloqué le compte et fermé toutes les sessions ouvertes.',
    'Blocked the account and ended all open sessions.',
    'Das Konto gesperrt und alle offenen Sitzungen beendet.',
  ],
  changePasswords: [
    'Elk wachtwoord en elke sleutel die bekend kan zijn gewijzigd, en MFA aangezet.',
    'Changé chaque mot de passe et clé peut-être connus, et activé la MFA.',
    'Changed every password and key that may be known, and switched MFA on.',
    'Jedes möglicherweise bekannte Passwort und jeden Schlüssel geändert und MFA eingeschaltet.',
  ],
  checkMailRules: [
    'De mailbox nagekeken op doorstuurregels, gedelegeerde toegang en gekoppelde toepassingen.',
    'Vérifié dans la boîte les règles de transfert, les accès délégués et les applications liées.',
    'Searched the mailbox for forwarding rules, delegated access and linked applications.',
    'Das Postfach auf Weiterleitungsregeln, delegierte Zugriffe und verknüpfte Anwendungen durchsucht.',
  ],
  warnContacts: [
    'Wie de valse berichten kreeg, gewaarschuwd langs een andere weg.',
    'Averti par une autre voie ceux qui ont reçu les faux messages.',
    'Warned those who got the false messages, by another way.',
    'Die Empfänger der falschen Nachrichten auf einem anderen Weg gewarnt.',
  ],
  closeHole: ['Het gat gesloten.', 'Fermé la brèche.', 'Closed the hole.', 'Die Lücke geschlossen.'],
  collectLogs: [
    'De logbestanden veiliggesteld.',
    'Mis les journaux en sûreté.',
    'Secured the logs.',
    'Die Protokolle gesichert.',
  ],
  findExfiltration: [
    'Nagegaan wat er buitenging en wie toegang had.',
    'Vérifié ce qui est sorti et qui avait accès.',
    'Found out what left and who had access.',
    'Geklärt, was abgeflossen ist und wer Zugang hatte.',
  ],
  restoreClean: [
    'Hersteld uit een schone back-up nadat de toegang van de aanvaller weg was.',
    'Restauré une sauvegarde saine après suppression de l’accès de l’attaquant.',
    'Restored from a clean backup after the attacker’s access was gone.',
    'Aus einer sauberen Sicherung wiederhergestellt, nachdem der Zugang des Angreifers beseitigt war.',
  ],
  checkIntegrity: [
    'De gegevens vergeleken met een kopie of de bron en hersteld wat gewijzigd was.',
    'Comparé les données avec une copie ou la source et rétabli ce qui avait changé.',
    'Compared the data with a copy or the source and mended what was altered.',
    'Die Daten mit einer Kopie oder der Quelle verglichen und Veränderungen berichtigt.',
  ],
  remoteWipe: [
    'Het toestel op afstand geblokkeerd of gewist en de aanmeldingen ingetrokken.',
    'Bloqué ou effacé l’appareil à distance et révoqué les connexions.',
    'Locked or wiped the device from afar and revoked the sign-ins.',
    'Das Gerät aus der Ferne gesperrt oder gelöscht und die Anmeldungen widerrufen.',
  ],
  checkEncryption: [
    'Nagegaan of het toestel versleuteld was en of code of sleutel veilig is.',
    'Vérifié si l’appareil était chiffré et si le code ou la clé est en sécurité.',
    'Checked whether the device was encrypted and whether code or key is safe.',
    'Geprüft, ob das Gerät verschlüsselt war und ob Code oder Schlüssel sicher ist.',
  ],
  takeOffline: [
    'De publicatie offline gehaald.',
    'Retiré la publication.',
    'Took the publication offline.',
    'Die Veröffentlichung offline genommen.',
  ],
  clearCaches: [
    'Zoekmachines en webarchieven gevraagd om de pagina en hun kopie te verwijderen.',
    'Demandé aux moteurs de recherche et archives du web de retirer la page et leur copie.',
    'Asked search engines and web archives to remove the page and their copy.',
    'Suchmaschinen und Webarchive gebeten, die Seite und ihre Kopie zu entfernen.',
  ],
  countViews: [
    'Nagegaan hoelang het zichtbaar was en hoe vaak het bekeken of gedownload is.',
    'Vérifié combien de temps c’était visible et combien de fois c’était consulté ou téléchargé.',
    'Found out how long it was visible and how often it was viewed or downloaded.',
    'Geklärt, wie lange es sichtbar war und wie oft es angesehen oder heruntergeladen wurde.',
  ],
  fixRights: [
    'Te ruime rechten en deelkoppelingen ingetrokken.',
    'Retiré les droits et liens de partage trop larges.',
    'Withdrew rights and sharing links that were too wide.',
    'Zu weite Rechte und Freigabelinks entzogen.',
  ],
  reviewRights: [
    'De rechten op gelijkaardige mappen en toepassingen nagelopen.',
    'Passé en revue les droits sur les dossiers et applications semblables.',
    'Reviewed the rights on similar folders and applications.',
    'Die Rechte auf ähnliche Ordner und Anwendungen überprüft.',
  ],
  revokeAccess: [
    'De toegang van de medewerker ingetrokken.',
    'Retiré l’accès du membre du personnel.',
    'Withdrew the staff member’s access.',
    'Dem Mitglied des Personals den Zugang entzogen.',
  ],
  readAccessLog: [
    'Het toegangslogboek bekeken.',
    'Consulté le journal des accès.',
    'Read the access log.',
    'Das Zugriffsprotokoll eingesehen.',
  ],
  hearPerson: [
    'De medewerker gehoord samen met de personeelsdienst.',
    'Entendu le membre du personnel avec les ressources humaines.',
    'Heard the staff member together with human resources.',
    'Das Mitglied des Personals mit der Personalabteilung angehört.',
  ],
  stopFunction: [
    'De functie of het scherm dat de verkeerde gegevens toonde uitgezet.',
    'Désactivé la fonction ou l’écran qui montrait les mauvaises données.',
    'Switched off the function or screen that showed the wrong data.',
    'Die Funktion oder den Bildschirm mit den falschen Daten abgeschaltet.',
  ],
  testBeforeReturn: [
    'Getest met verzonnen personen voor de functie weer openging.',
    'Testé avec des personnes fictives avant la réouverture de la fonction.',
    'Tested with invented persons before the function opened again.',
    'Vor der Wiederöffnung der Funktion mit erfundenen Personen getestet.',
  ],
  stopErasure: [
    'Gestopt wat nog wiste of overschreef.',
    'Arrêté ce qui effaçait ou écrasait encore.',
    'Stopped what was still erasing or overwriting.',
    'Gestoppt, was noch löschte oder überschrieb.',
  ],
  restoreCopy: [
    'Hersteld uit de back-up en genoteerd wat ontbreekt.',
    'Restauré la sauvegarde et noté ce qui manque.',
    'Restored from the backup and noted what is missing.',
    'Aus der Sicherung wiederhergestellt und notiert, was fehlt.',
  ],
  rebuildFromSource: [
    'Bij de bron opnieuw opgevraagd wat niet terugkwam.',
    'Redemandé à la source ce qui n’est pas revenu.',
    'Asked the source again for what did not come back.',
    'Bei der Quelle erneut angefordert, was nicht zurückkam.',
  ],
  recallMessage: [
    'Het bericht teruggeroepen en gedeelde links en bijlagen weggehaald.',
    'Rappelé le message et retiré les liens partagés et les annexes.',
    'Recalled the message and removed shared links and attachments.',
    'Die Nachricht zurückgerufen und geteilte Links und Anlagen entfernt.',
  ],
  stopMailing: [
    'De verzending stilgelegd.',
    'Suspendu l’envoi.',
    'Halted the sending.',
    'Den Versand angehalten.',
  ],
  callRecipient: [
    'De ontvanger gebeld en gevraagd niet te lezen, te kopiëren of door te sturen.',
    'Appelé le destinataire et demandé de ne pas lire, copier ni transférer.',
    'Called the recipient and asked not to read, copy or forward.',
    'Den Empfänger angerufen und gebeten, nicht zu lesen, zu kopieren oder weiterzuleiten.',
  ],
  writeEachApart: [
    'Elke ontvanger apart geschreven, met de vraag om te wissen.',
    'Écrit à chaque destinataire séparément en demandant d’effacer.',
    'Wrote to every recipient apart, asking to erase.',
    'Jedem Empfänger einzeln geschrieben, mit der Bitte zu löschen.',
  ],
  judgeRecipient: [
    'Vastgelegd wie de ontvanger is en waarom die wel of niet te vertrouwen is.',
    'Consigné qui est le destinataire et pourquoi il est ou non digne de confiance.',
    'Recorded who the recipient is and why it can or cannot be trusted.',
    'Festgehalten, wer der Empfänger ist und warum ihm zu trauen ist oder nicht.',
  ],
  askDeletion: [
    'Schriftelijke bevestiging gevraagd dat alles gewist of teruggegeven is.',
    'Demandé une confirmation écrite que tout est effacé ou rendu.',
    'Asked for written confirmation that all is erased or returned.',
    'Eine schriftliche Bestätigung verlangt, dass alles gelöscht oder zurückgegeben ist.',
  ],
  retrievePost: [
    'De brief of map teruggehaald of laten terugsturen.',
    'Récupéré ou fait renvoyer la lettre ou le dossier.',
    'Fetched the letter or file back or had it returned.',
    'Brief oder Mappe zurückgeholt oder zurücksenden lassen.',
  ],
  fixSourceData: [
    'Het adres, de lijst of de koppeling in de bron verbeterd.',
    'Corrigé l’adresse, la liste ou le lien à la source.',
    'Corrected the address, list or link at its source.',
    'Adresse, Liste oder Verknüpfung an der Quelle berichtigt.',
  ],
  searchLost: [
    'Gezocht op de laatst gekende plaatsen en nagevraagd bij verloren voorwerpen, vervoer en post.',
    'Cherché aux derniers endroits connus et renseigné aux objets trouvés, aux transports et à la poste.',
    'Searched the last known places and asked lost property, transport and post.',
    'An den letzten bekannten Orten gesucht und bei Fundbüro, Verkehrsbetrieb und Post nachgefragt.',
  ],
  retrieveWaste: [
    'Het toestel of papier teruggehaald en vastgelegd wat erop of erin stond.',
    'Récupéré l’appareil ou le papier et consigné ce qu’il contenait.',
    'Fetched the device or paper back and recorded what was on it.',
    'Das Gerät oder Papier zurückgeholt und festgehalten, was darauf war.',
  ],
  askSilence: [
    'Wie het hoorde gevraagd om het voor zich te houden.',
    'Demandé à ceux qui ont entendu de garder le silence.',
    'Asked those who heard it to keep it to themselves.',
    'Alle, die es hörten, gebeten, es für sich zu behalten.',
  ],
}

/** Each step as it is said once it is done: what was taken, not what is to be done; article 33(3)(d). */
export const doneTexts = Object.fromEntries(
  Object.entries(rows).map(([key, [nl, fr, en, de]]) => [key, { nl, fr, en, de }]),
) as Readonly<Record<ContainmentStepKey, Label>>

/**
 * What a measure that is done is called: of a step that was taken over as something to do the words of what was done, in
 * the same language. Words of a person's own stand as they are.
 */
export function textOfDone(step: string | null, text: string): string {
  const known = Object.entries(containmentSteps).find(([key]) => key === step)
  if (known === undefined) return text
  const done = Object.entries<Label>(doneTexts).find(([key]) => key === step)?.[1]
  const [, { text: told }] = known
  const language = (['nl', 'fr', 'en', 'de'] as const).find((one) => told[one] === text)
  return language === undefined || done === undefined ? text : done[language]
}
