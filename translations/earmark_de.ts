<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Earmark</source>
        <translation>Über Earmark</translation>
    </message>
    <message>
        <source>Earmark %1</source>
        <translation>Earmark %1</translation>
    </message>
    <message>
        <source>Browse podcasts by show, guest and topic, on your own machine.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Podcasts nach Sendung, Gast und Thema durchstöbern, auf dem eigenen Rechner.

Freie Software unter der GNU General Public License, Version 3 oder neuer.</translation>
    </message>
</context>
<context>
    <name>BackupText</name>
    <message>
        <source>Shows</source>
        <translation>Sendungen</translation>
    </message>
    <message>
        <source>Episodes</source>
        <translation>Episoden</translation>
    </message>
    <message>
        <source>Heard and begun</source>
        <translation>Gehört und angefangen</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoriten</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Playlists</source>
        <translation>Wiedergabelisten</translation>
    </message>
    <message>
        <source>Episodes in playlists</source>
        <translation>Episoden in Wiedergabelisten</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Korrekturen</translation>
    </message>
    <message>
        <source>Tags on episodes</source>
        <translation>Schlagwörter an Episoden</translation>
    </message>
    <message>
        <source>Made daily</source>
        <translation>Täglich erstellt</translation>
    </message>
    <message>
        <source>Made by hand</source>
        <translation>Von Hand erstellt</translation>
    </message>
    <message>
        <source>Replaced by a restored one</source>
        <translation>Durch eine wiederhergestellte ersetzt</translation>
    </message>
    <message>
        <source>Before an update of Earmark</source>
        <translation>Vor einer neuen Version von Earmark</translation>
    </message>
    <message numerus="yes">
        <source>%n back</source>
        <comment>things that a backup has</comment>
        <translation>
            <numerusform>%n zurück</numerusform>
            <numerusform>%n zurück</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lost</source>
        <comment>things that a backup lacks</comment>
        <translation>
            <numerusform>%n verloren</numerusform>
            <numerusform>%n verloren</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>so many back, so many lost</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The library is sound.</source>
        <translation>Die Bibliothek ist in Ordnung.</translation>
    </message>
    <message>
        <source>As it was, it is kept in %1.</source>
        <translation>Wie sie war, ist sie in %1 aufgehoben.</translation>
    </message>
    <message>
        <source>The library was damaged and is sound again.</source>
        <translation>Die Bibliothek war beschädigt und ist wieder in Ordnung.</translation>
    </message>
    <message>
        <source>The library is damaged in a way that only a backup can mend.</source>
        <translation>Die Bibliothek ist so beschädigt, dass nur eine Sicherung hilft.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Kept offline</source>
        <translation>Offline behalten</translation>
    </message>
    <message>
        <source>Settings of shows</source>
        <translation>Einstellungen von Sendungen</translation>
    </message>
    <message>
        <source>Folders of playlists</source>
        <translation>Ordner von Wiedergabelisten</translation>
    </message>
    <message>
        <source>Private shows</source>
        <translation>Private Sendungen</translation>
    </message>
</context>
<context>
    <name>BookmarkText</name>
    <message>
        <source>At “%1”</source>
        <comment>words or a chapter</comment>
        <translation>Bei „%1“</translation>
    </message>
    <message>
        <source>The audio was %1 long then and is %2 now: the moment may have moved.</source>
        <translation>Die Audiodatei war damals %1 lang und ist jetzt %2 lang: Der Moment kann sich verschoben haben.</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>Correction</source>
        <translation>Korrektur</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>Ist</translation>
    </message>
    <message>
        <source>%1: line %2 is no correction. Nothing was taken in.</source>
        <translation>%1: Zeile %2 ist keine Korrektur. Nichts wurde übernommen.</translation>
    </message>
    <message>
        <source>Only in this episode; may be given several times.</source>
        <translation>Nur in dieser Episode; mehrfach möglich.</translation>
    </message>
    <message>
        <source>Only in this show.</source>
        <translation>Nur in dieser Sendung.</translation>
    </message>
    <message>
        <source>host, guest or other.</source>
        <translation>host, guest oder other.</translation>
    </message>
    <message>
        <source>PART</source>
        <translation>ROLLE</translation>
    </message>
    <message>
        <source>What a person that is added does.</source>
        <translation>Was eine hinzugefügte Person tut.</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEXT</translation>
    </message>
    <message>
        <source>And where.</source>
        <translation>Und wo.</translation>
    </message>
    <message>
        <source>Put right who somebody is or what an episode is about; the manual has the kinds.</source>
        <translation>Berichtigen, wer jemand ist oder wovon eine Episode handelt; die Arten stehen im Handbuch.</translation>
    </message>
    <message>
        <source>List corrections, carry them to another library, or take one back.</source>
        <translation>Korrekturen auflisten, in eine andere Bibliothek mitnehmen oder eine zurücknehmen.</translation>
    </message>
    <message>
        <source>Work out guests and topics of all episodes again.</source>
        <translation>Gäste und Themen aller Episoden neu ermitteln.</translation>
    </message>
    <message numerus="yes">
        <source>%n new correction(s)</source>
        <translation>
            <numerusform>%n neue Korrektur</numerusform>
            <numerusform>%n neue Korrekturen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for their episodes</source>
        <translation>
            <numerusform>%n wartet auf ihre Episoden</numerusform>
            <numerusform>%n warten auf ihre Episoden</numerusform>
        </translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Episodes</source>
        <translation>Episoden</translation>
    </message>
    <message>
        <source>Unheard</source>
        <translation>Ungehört</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Sendung</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Gäste</translation>
    </message>
    <message>
        <source>%1 of %2 episodes; --limit 0 shows all.</source>
        <translation>%1 von %2 Episoden; --limit 0 zeigt alle.</translation>
    </message>
    <message>
        <source>Show at most this many; 0: all.</source>
        <translation>Höchstens so viele zeigen; 0: alle.</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Order by date, title, show, guest, length or state.</source>
        <translation>Nach date, title, show, guest, length oder state ordnen.</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>SCHLÜSSEL</translation>
    </message>
    <message>
        <source>Oldest, shortest or first in the alphabet first.</source>
        <translation>Älteste, kürzeste oder im Alphabet erste zuerst.</translation>
    </message>
    <message>
        <source>List the shows.</source>
        <translation>Die Sendungen auflisten.</translation>
    </message>
    <message>
        <source>List the guests, most episodes first.</source>
        <translation>Die Gäste auflisten, die mit den meisten Episoden zuerst.</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>List the topics, most episodes first.</source>
        <translation>Die Themen auflisten, die mit den meisten Episoden zuerst.</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>List the episodes that a search finds, newest first.</source>
        <translation>Die Episoden auflisten, die eine Suche findet, neueste zuerst.</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(ohne Titel)</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Moderation</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>The day that relative dates on a page count from.</source>
        <translation>Der Tag, von dem aus relative Daten einer Seite zählen.</translation>
    </message>
    <message>
        <source>DATE</source>
        <translation>DATUM</translation>
    </message>
    <message>
        <source>Write JSON for programs instead of text for people.</source>
        <translation>JSON für Programme statt Text für Menschen schreiben.</translation>
    </message>
    <message>
        <source>Use the library in this file.</source>
        <translation>Die Bibliothek in dieser Datei verwenden.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Diese Hilfe zeigen.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Die Version zeigen.</translation>
    </message>
    <message>
        <source>Usage: earmark-cli COMMAND [OPTION...] [ARGUMENT...]
Browse podcasts by show, guest and topic, from a shell.

Commands:</source>
        <translation>Aufruf: earmark-cli BEFEHL [OPTION...] [ARGUMENT...]
Podcasts nach Sendung, Gast und Thema durchstöbern, in der Shell.

Befehle:</translation>
    </message>
    <message>
        <source>Every command takes --json, --library FILE and --help.
A QUERY is written as in the window: words, &quot;a phrase&quot;, -not, show:, guest:, host:, topic:,
year:2024..2025, longer:45m, is:unplayed, has:transcript.
Exit codes: 0 done, 1 failed, 2 wrong usage.</source>
        <translation>Jeder Befehl kennt --json, --library DATEI und --help.
Eine Suche (QUERY) wird wie im Fenster geschrieben: Wörter, &quot;eine Wortfolge&quot;, -nicht, show:, guest:, host:, topic:,
year:2024..2025, longer:45m, is:unplayed, has:transcript.
Rückgabewerte: 0 erledigt, 1 fehlgeschlagen, 2 falscher Aufruf.</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Aufruf: %1</translation>
    </message>
    <message>
        <source>Which command? earmark-cli --help lists them.</source>
        <translation>Welcher Befehl? earmark-cli --help führt sie auf.</translation>
    </message>
    <message>
        <source>There is no command “%1”. earmark-cli --help lists them.</source>
        <translation>Den Befehl „%1“ gibt es nicht. earmark-cli --help führt sie auf.</translation>
    </message>
    <message>
        <source>Episode</source>
        <translation>Episode</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Bei</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Playlist</source>
        <translation>Wiedergabeliste</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Set a bookmark in an episode, given by its ID, at a time such as 1:02:03.</source>
        <translation>Ein Lesezeichen in einer Episode, genannt mit ihrer ID, an einer Stelle wie 1:02:03 setzen.</translation>
    </message>
    <message>
        <source>List the bookmarks, newest first.</source>
        <translation>Die Lesezeichen auflisten, neueste zuerst.</translation>
    </message>
    <message>
        <source>in the library already</source>
        <translation>schon in der Bibliothek</translation>
    </message>
    <message numerus="yes">
        <source>%n episode(s)</source>
        <translation>
            <numerusform>%n Episode</numerusform>
            <numerusform>%n Episoden</numerusform>
        </translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>earmark-cli refresh reads the episodes of new shows.</source>
        <translation>earmark-cli refresh liest die Episoden neuer Sendungen.</translation>
    </message>
    <message>
        <source>%1: nothing new</source>
        <translation>%1: nichts Neues</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n new episode(s)</source>
        <translation>
            <numerusform>%1: %n neue Episode</numerusform>
            <numerusform>%1: %n neue Episoden</numerusform>
        </translation>
    </message>
    <message>
        <source>Subscribe to feeds, sites, or what a file lists.</source>
        <translation>Feeds, Websites oder den Inhalt einer Datei abonnieren.</translation>
    </message>
    <message>
        <source>Read the feeds again: of all shows, or of those given by ID or title.</source>
        <translation>Die Feeds erneut lesen: aller Sendungen oder der mit ID oder Titel genannten.</translation>
    </message>
    <message>
        <source>Podcasts of Earmark</source>
        <translation>Podcasts von Earmark</translation>
    </message>
    <message>
        <source>%1 is sound.</source>
        <translation>%1 ist in Ordnung.</translation>
    </message>
    <message>
        <source>FORMAT</source>
        <translation>FORMAT</translation>
    </message>
    <message>
        <source>Export this playlist instead of a search.</source>
        <translation>Diese Wiedergabeliste statt einer Suche exportieren.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>Write to this file; without it, or with -, to standard output.</source>
        <translation>In diese Datei schreiben; ohne Angabe oder mit - auf die Standardausgabe.</translation>
    </message>
    <message>
        <source>Check that the library is sound.</source>
        <translation>Prüfen, ob die Bibliothek in Ordnung ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) were left out</source>
        <translation>
            <numerusform>%n Zeile wurde ausgelassen</numerusform>
            <numerusform>%n Zeilen wurden ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n Seite</numerusform>
            <numerusform>%n Seiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new episode(s)</source>
        <translation>
            <numerusform>%n neue Episode</numerusform>
            <numerusform>%n neue Episoden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n geändert</numerusform>
            <numerusform>%n geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as before</source>
        <translation>
            <numerusform>%n unverändert</numerusform>
            <numerusform>%n unverändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Show what Earmark reads in a feed, an OPML file, a page or an archive of pages; no library is needed.</source>
        <translation>Zeigen, was Earmark in einem Feed, einer OPML-Datei, einer Seite oder einem Archiv von Seiten liest; ohne Bibliothek.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more; --json names them all</source>
        <translation>
            <numerusform>und %n weitere; --json nennt sie alle</numerusform>
            <numerusform>und %n weitere; --json nennt sie alle</numerusform>
        </translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>--with-private writes them too.</source>
        <translation>--with-private schreibt auch sie.</translation>
    </message>
    <message>
        <source>One of %1; without it the ending of FILE decides.</source>
        <translation>Eines von %1; ohne diese Angabe entscheidet die Endung von FILE.</translation>
    </message>
    <message>
        <source>Write episodes as a playlist, a feed, a table or a page, or the shows as OPML.</source>
        <translation>Episoden als Wiedergabeliste, Feed, Tabelle oder Seite schreiben oder die Sendungen als OPML.</translation>
    </message>
    <message>
        <source>Export the episodes with this guest.</source>
        <translation>Die Episoden mit diesem Gast exportieren.</translation>
    </message>
    <message>
        <source>Export the episodes on this topic.</source>
        <translation>Die Episoden zu diesem Thema exportieren.</translation>
    </message>
    <message>
        <source>Export the episodes of this show, given by ID or title.</source>
        <translation>Die Episoden dieser Sendung exportieren, angegeben durch ID oder Titel.</translation>
    </message>
    <message>
        <source>Export these episodes, given by their IDs, in this order.</source>
        <translation>Diese Episoden exportieren, angegeben durch ihre IDs, in dieser Reihenfolge.</translation>
    </message>
    <message>
        <source>ID,...</source>
        <translation>ID,...</translation>
    </message>
    <message>
        <source>Export the queue.</source>
        <translation>Die Warteschlange exportieren.</translation>
    </message>
    <message>
        <source>Export the bookmarks, an entry for each.</source>
        <translation>Die Lesezeichen exportieren, je ein Eintrag.</translation>
    </message>
    <message>
        <source>Export all shows, as OPML.</source>
        <translation>Alle Sendungen als OPML exportieren.</translation>
    </message>
    <message>
        <source>Add what the shows say of the episodes, where the format can.</source>
        <translation>Hinzufügen, was die Sendungen über die Episoden sagen, wo das Format es kann.</translation>
    </message>
    <message>
        <source>Make Markdown a list to tick off.</source>
        <translation>Markdown als Liste zum Abhaken schreiben.</translation>
    </message>
    <message>
        <source>Also write addresses that give access to what is not public.</source>
        <translation>Auch Adressen schreiben, die Zugang zu Nichtöffentlichem geben.</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message numerus="yes">
        <source>%n there already</source>
        <translation>
            <numerusform>%n schon vorhanden</numerusform>
            <numerusform>%n schon vorhanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not known</source>
        <translation>
            <numerusform>%n unbekannt</numerusform>
            <numerusform>%n unbekannt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: no episode of the library is “%2”</source>
        <translation>%1: Keine Episode der Bibliothek ist „%2“</translation>
    </message>
    <message>
        <source>Take the files, feeds too, as playlists of this name.</source>
        <translation>Die Dateien, auch Feeds, als Wiedergabelisten dieses Namens einlesen.</translation>
    </message>
    <message numerus="yes">
        <source>%n episode(s) added</source>
        <translation>
            <numerusform>%n Episode hinzugefügt</numerusform>
            <numerusform>%n Episoden hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bookmark(s) set</source>
        <translation>
            <numerusform>%n Lesezeichen gesetzt</numerusform>
            <numerusform>%n Lesezeichen gesetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>List the tags, or put one on episodes, given by their IDs.</source>
        <translation>Die Schlagwörter auflisten oder eines an Episoden heften, genannt mit ihren Nummern.</translation>
    </message>
    <message>
        <source>Take it off instead.</source>
        <translation>Es stattdessen abnehmen.</translation>
    </message>
    <message>
        <source>Call it NAME from now on.</source>
        <translation>Es von nun an NAME nennen.</translation>
    </message>
    <message>
        <source>Write what you made as lines of JSON, or take such lines in.</source>
        <translation>Selbst Gemachtes als JSON-Zeilen schreiben oder solche Zeilen einlesen.</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>waits for the window</source>
        <translation>wartet auf das Fenster</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Have the window fetch the audio of episodes, given by their IDs, to keep it offline; without any, list what is kept.</source>
        <translation>Das Fenster die Audiodateien von Episoden, genannt mit ihren Nummern, holen und offline behalten lassen; ohne Angabe auflisten, was behalten wird.</translation>
    </message>
    <message>
        <source>Keep them no longer, and remove their files.</source>
        <translation>Sie nicht länger behalten und ihre Dateien entfernen.</translation>
    </message>
    <message>
        <source>%1 is damaged. “earmark-cli check --repair” mends what can be mended, “earmark-cli restore” brings back a backup.</source>
        <translation>%1 ist beschädigt. „earmark-cli check --repair“ repariert, was zu reparieren ist, „earmark-cli restore“ holt eine Sicherung zurück.</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message numerus="yes">
        <source>%1: written and checked, %n episode(s).</source>
        <translation>
            <numerusform>%1: geschrieben und geprüft, %n Episode.</numerusform>
            <numerusform>%1: geschrieben und geprüft, %n Episoden.</numerusform>
        </translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>In the backup</source>
        <translation>In der Sicherung</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Restored. What was there is kept in %1.</source>
        <translation>Wiederhergestellt. Was da war, ist in %1 aufgehoben.</translation>
    </message>
    <message>
        <source>Restored.</source>
        <translation>Wiederhergestellt.</translation>
    </message>
    <message>
        <source>A backup</source>
        <translation>Eine Sicherung</translation>
    </message>
    <message>
        <source>Mend what can be mended, and keep a copy of the library as it was.</source>
        <translation>Reparieren, was zu reparieren ist, und eine Kopie der Bibliothek behalten, wie sie war.</translation>
    </message>
    <message>
        <source>Copy the library to a file, or to the folder of backups, and check the copy.</source>
        <translation>Die Bibliothek in eine Datei oder in den Ordner der Sicherungen kopieren und die Kopie prüfen.</translation>
    </message>
    <message>
        <source>List the backups there are, newest first.</source>
        <translation>Die vorhandenen Sicherungen auflisten, neueste zuerst.</translation>
    </message>
    <message>
        <source>Put a backup, the newest where none is named, in the place of the library.</source>
        <translation>Eine Sicherung (die neueste, wo keine genannt ist) an die Stelle der Bibliothek setzen.</translation>
    </message>
    <message>
        <source>Only tell what would change.</source>
        <translation>Nur sagen, was sich ändern würde.</translation>
    </message>
    <message>
        <source>Put the audio that is kept offline into a bundle.</source>
        <translation>Die offline aufbewahrten Aufnahmen in ein Bündel legen.</translation>
    </message>
    <message numerus="yes">
        <source>Private addresses were taken out of %n line(s); --with-private writes them too.</source>
        <translation>
            <numerusform>Private Adressen wurden aus %n Zeile herausgenommen; --with-private schreibt sie mit.</numerusform>
            <numerusform>Private Adressen wurden aus %n Zeilen herausgenommen; --with-private schreibt sie mit.</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>List the playlists, or what is in one, or add episodes, given by their IDs, to one.</source>
        <translation>Die Wiedergabelisten oder den Inhalt einer davon auflisten oder einer Episoden, genannt mit ihren IDs, hinzufügen.</translation>
    </message>
    <message>
        <source>Put the playlist into this folder, such as Learning/Boats.</source>
        <translation>Die Wiedergabeliste in diesen Ordner legen, etwa Lernen/Boote.</translation>
    </message>
    <message>
        <source>PATH</source>
        <translation>PFAD</translation>
    </message>
    <message>
        <source>Note on the episode that is added.</source>
        <translation>Notiz zur Episode, die hinzugefügt wird.</translation>
    </message>
    <message>
        <source>Only the part of it from this time on, such as 1:02:03.</source>
        <translation>Nur den Teil davon ab dieser Stelle, etwa 1:02:03.</translation>
    </message>
    <message>
        <source>TIME</source>
        <translation>STELLE</translation>
    </message>
    <message>
        <source>Only the part of it up to this time.</source>
        <translation>Nur den Teil davon bis zu dieser Stelle.</translation>
    </message>
    <message>
        <source>Take in files: OPML, a feed, a playlist, a bundle, a page of episodes, an archive of pages, the database of AntennaPod or gPodder, or lines of &quot;made export&quot;.</source>
        <translation>Dateien aufnehmen: OPML, einen Feed, eine Wiedergabeliste, ein Bündel, eine Seite mit Episoden, ein Archiv von Seiten, die Datenbank von AntennaPod oder gPodder oder Zeilen von „made export“.</translation>
    </message>
</context>
<context>
    <name>CopyQuestion</name>
    <message>
        <source>Private address</source>
        <translation>Private Adresse</translation>
    </message>
    <message>
        <source>Whoever has this address has the access that you have. Copy it?</source>
        <translation>Wer diese Adresse hat, hat denselben Zugang wie Sie. Kopieren?</translation>
    </message>
    <message>
        <source>&amp;Copy all the same</source>
        <translation>Trotzdem &amp;kopieren</translation>
    </message>
</context>
<context>
    <name>ExportWords</name>
    <message>
        <source>Episodes</source>
        <translation>Episoden</translation>
    </message>
    <message>
        <source>With %1</source>
        <translation>Mit %1</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Anhören</translation>
    </message>
    <message>
        <source>Listen: %1</source>
        <translation>Anhören: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n episode(s), %1</source>
        <translation>
            <numerusform>%n Episode, %1</numerusform>
            <numerusform>%n Episoden, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Page of the episode</source>
        <translation>Seite der Episode</translation>
    </message>
    <message>
        <source>favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>heard</source>
        <translation>gehört</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>Schlagwörter: %1</translation>
    </message>
</context>
<context>
    <name>PlayerText</name>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>Connection lost, trying again…</source>
        <translation>Verbindung verloren, neuer Versuch …</translation>
    </message>
    <message>
        <source>No sound device</source>
        <translation>Kein Audiogerät</translation>
    </message>
    <message>
        <source>This could not be played</source>
        <translation>Das konnte nicht abgespielt werden</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>%1 left · %2 at %3</source>
        <translation>noch %1 · %2 bei %3</translation>
    </message>
    <message>
        <source>%1 · %2 of pauses saved</source>
        <translation>%1 · %2 an Pausen gespart</translation>
    </message>
</context>
<context>
    <name>PlaylistText</name>
    <message>
        <source>%1–%2</source>
        <comment>part of an episode: from, to</comment>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>part of an episode</comment>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>to %1</source>
        <comment>part of an episode</comment>
        <translation>bis %1</translation>
    </message>
    <message numerus="yes">
        <source>%n episode(s)</source>
        <translation>
            <numerusform>%n Episode</numerusform>
            <numerusform>%n Episoden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>episodes, length</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 at %3×</source>
        <comment>…, length, speed</comment>
        <translation>%1 · %2 bei %3×</translation>
    </message>
</context>
<context>
    <name>UpkeepText</name>
    <message>
        <source>The backup is restored. What was there before is a backup now.</source>
        <translation>Die Sicherung ist wiederhergestellt. Was vorher da war, ist jetzt eine Sicherung.</translation>
    </message>
</context>
<context>
    <name>earmark::Actions</name>
    <message>
        <source>&amp;Add Show…</source>
        <translation>Sendung &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Open File…</source>
        <translation>Datei ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Search the Library</source>
        <translation>Bibliothek durch&amp;suchen</translation>
    </message>
    <message>
        <source>&amp;Filter This Pane</source>
        <translation>Diese Spalte &amp;filtern</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>&amp;Home</source>
        <translation>&amp;Anfang</translation>
    </message>
    <message>
        <source>&amp;Clear Selection and Search</source>
        <translation>Auswahl und Suche &amp;leeren</translation>
    </message>
    <message>
        <source>Go to &amp;Shows</source>
        <translation>Zu den &amp;Sendungen</translation>
    </message>
    <message>
        <source>Go to &amp;Guests</source>
        <translation>Zu den &amp;Gästen</translation>
    </message>
    <message>
        <source>Go to &amp;Topics</source>
        <translation>Zu den &amp;Themen</translation>
    </message>
    <message>
        <source>Go to &amp;Episodes</source>
        <translation>Zu den &amp;Episoden</translation>
    </message>
    <message>
        <source>Go to Episode &amp;Page</source>
        <translation>Zur &amp;Seite der Episode</translation>
    </message>
    <message>
        <source>Show A&amp;rchived Episodes</source>
        <translation>A&amp;rchivierte Episoden zeigen</translation>
    </message>
    <message>
        <source>&amp;Refresh All Shows</source>
        <translation>Alle Sendungen &amp;aktualisieren</translation>
    </message>
    <message>
        <source>Refresh &amp;Selected Shows</source>
        <translation>Ausge&amp;wählte Sendungen aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Cancel Refresh</source>
        <translation>Aktualisierung a&amp;bbrechen</translation>
    </message>
    <message>
        <source>&amp;Favourite</source>
        <translation>&amp;Favorit</translation>
    </message>
    <message>
        <source>Mark as &amp;Heard or Not</source>
        <translation>Als ge&amp;hört oder ungehört markieren</translation>
    </message>
    <message>
        <source>A&amp;rchive or Bring Back</source>
        <translation>A&amp;rchivieren oder zurückholen</translation>
    </message>
    <message>
        <source>Add to &amp;Playlist…</source>
        <translation>Zur &amp;Wiedergabeliste hinzufügen …</translation>
    </message>
    <message>
        <source>Sa&amp;ve View as Smart Playlist…</source>
        <translation>Ansicht als intelligente Wiedergabeliste &amp;speichern …</translation>
    </message>
    <message>
        <source>&amp;New Playlist…</source>
        <translation>&amp;Neue Wiedergabeliste …</translation>
    </message>
    <message>
        <source>&amp;Unsubscribe from Selected Shows</source>
        <translation>Ausgewählte Sendungen ab&amp;bestellen</translation>
    </message>
    <message>
        <source>&amp;Play Episode</source>
        <translation>Episode ab&amp;spielen</translation>
    </message>
    <message>
        <source>P&amp;lay or Pause</source>
        <translation>&amp;Wiedergabe oder Pause</translation>
    </message>
    <message>
        <source>Skip &amp;Back</source>
        <translation>&amp;Zurückspringen</translation>
    </message>
    <message>
        <source>Skip &amp;Forward</source>
        <translation>&amp;Vorspringen</translation>
    </message>
    <message>
        <source>&amp;Next in Queue</source>
        <translation>&amp;Nächste in der Warteschlange</translation>
    </message>
    <message>
        <source>Queue as Ne&amp;xt</source>
        <translation>Als &amp;Nächste einreihen</translation>
    </message>
    <message>
        <source>Queue as &amp;Last</source>
        <translation>Als &amp;Letzte einreihen</translation>
    </message>
    <message>
        <source>Book&amp;mark This Moment…</source>
        <translation>Lese&amp;zeichen für diesen Moment …</translation>
    </message>
    <message>
        <source>Volume &amp;Up</source>
        <translation>&amp;Lauter</translation>
    </message>
    <message>
        <source>Volume &amp;Down</source>
        <translation>L&amp;eiser</translation>
    </message>
    <message>
        <source>Fas&amp;ter</source>
        <translation>&amp;Schneller</translation>
    </message>
    <message>
        <source>Slo&amp;wer</source>
        <translation>Lan&amp;gsamer</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Earmark</source>
        <translation>&amp;Über Earmark</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Panes</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>Biblio&amp;thek</translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation>&amp;Wiedergabe</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen …</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Open &amp;Page…</source>
        <translation>&amp;Seite öffnen …</translation>
    </message>
    <message>
        <source>Paste Pa&amp;ge</source>
        <translation>Seite ein&amp;fügen</translation>
    </message>
    <message>
        <source>Page of G&amp;uest, Topic or Show</source>
        <translation>Seite von &amp;Gast, Thema oder Sendung</translation>
    </message>
    <message>
        <source>Fo&amp;llow Guest, Topic or Show of the Page</source>
        <translation>Gast, Thema oder Sendung der Seite fo&amp;lgen</translation>
    </message>
    <message>
        <source>Play What Is Unheard of the Page</source>
        <translation>Ungehörtes der Seite abspielen</translation>
    </message>
    <message>
        <source>&amp;Queue What Is Unheard of the Page</source>
        <translation>Ungehörtes der Seite in die &amp;Warteschlange</translation>
    </message>
    <message>
        <source>&amp;New from What You Follow</source>
        <translation>&amp;Neues von Gefolgtem</translation>
    </message>
    <message>
        <source>&amp;Correct Guest or Topic of the Page…</source>
        <translation>Gast oder Thema der Seite &amp;berichtigen…</translation>
    </message>
    <message>
        <source>Export &amp;References as Markdown…</source>
        <translation>&amp;Verweise als Markdown exportieren…</translation>
    </message>
    <message>
        <source>Export &amp;Shows…</source>
        <translation>&amp;Sendungen exportieren …</translation>
    </message>
    <message>
        <source>&amp;Export Episodes…</source>
        <translation>&amp;Episoden exportieren …</translation>
    </message>
    <message>
        <source>Export &amp;Queue…</source>
        <translation>&amp;Warteschlange exportieren …</translation>
    </message>
    <message>
        <source>Read &amp;Guests and Topics Again</source>
        <translation>&amp;Gäste und Themen neu lesen</translation>
    </message>
    <message>
        <source>S&amp;top Reading Guests and Topics</source>
        <translation>Lesen von Gästen und &amp;Themen abbrechen</translation>
    </message>
    <message>
        <source>Go to T&amp;ranscript</source>
        <translation>Zum &amp;Transkript</translation>
    </message>
    <message>
        <source>Go to Histor&amp;y</source>
        <translation>Zum &amp;Verlauf</translation>
    </message>
    <message>
        <source>Ta&amp;gs…</source>
        <translation>Schla&amp;gwörter …</translation>
    </message>
    <message>
        <source>A&amp;ll Episodes</source>
        <translation>A&amp;lle Episoden</translation>
    </message>
    <message>
        <source>Fa&amp;vourites</source>
        <translation>Fa&amp;voriten</translation>
    </message>
    <message>
        <source>Go to Play&amp;lists</source>
        <translation>Zu den Wiedergabe&amp;listen</translation>
    </message>
    <message>
        <source>Ne&amp;w Folder of Playlists…</source>
        <translation>Neuer &amp;Ordner von Wiedergabelisten …</translation>
    </message>
    <message>
        <source>Private S&amp;how or Not</source>
        <translation>Private Sen&amp;dung oder nicht</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Wieder&amp;herstellen</translation>
    </message>
</context>
<context>
    <name>earmark::AddDialog</name>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>&amp;Datei auswählen …</translation>
    </message>
    <message>
        <source>Add shows</source>
        <translation>Sendungen hinzufügen</translation>
    </message>
    <message>
        <source>example.org or https://example.org/feed.xml</source>
        <translation>example.org oder https://example.org/feed.xml</translation>
    </message>
    <message>
        <source>A list of shows (OPML), a feed, or a page with episodes</source>
        <translation>Eine Liste von Sendungen (OPML), ein Feed oder eine Seite mit Episoden</translation>
    </message>
    <message>
        <source>Adding</source>
        <translation>Wird hinzugefügt</translation>
    </message>
    <message>
        <source>A&amp;ddress of a feed or of a show&apos;s site:</source>
        <translation>A&amp;dresse eines Feeds oder der Website einer Sendung:</translation>
    </message>
    <message>
        <source>Address of a feed or of a show&apos;s site</source>
        <translation>Adresse eines Feeds oder der Website einer Sendung</translation>
    </message>
    <message>
        <source>Or &amp;tick shows to start with:</source>
        <translation>Oder Sendungen für den Anfang &amp;ankreuzen:</translation>
    </message>
    <message numerus="yes">
        <source>Add %n ticked show(s)</source>
        <translation>
            <numerusform>%n angekreuzte Sendung hinzufügen</numerusform>
            <numerusform>%n angekreuzte Sendungen hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Add ticked shows</source>
        <translation>Angekreuzte Sendungen hinzufügen</translation>
    </message>
    <message>
        <source>Open shows</source>
        <translation>Sendungen öffnen</translation>
    </message>
    <message>
        <source>Shows and pages (*.opml *.xml *.rss *.atom *.json *.txt *.md *.html *.htm)</source>
        <translation>Sendungen und Seiten (*.opml *.xml *.rss *.atom *.json *.txt *.md *.html *.htm)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>&amp;Read as a page</source>
        <translation>Als Seite &amp;lesen</translation>
    </message>
    <message>
        <source>Looks for episodes in the text of the page, and shows them before anything is added</source>
        <translation>Sucht Episoden im Text der Seite und zeigt sie, bevor etwas hinzugefügt wird</translation>
    </message>
</context>
<context>
    <name>earmark::BookmarkDialog</name>
    <message>
        <source>Bookmark</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>What is said here</source>
        <translation>Was hier gesagt wird</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>&amp;Note:</source>
        <translation>&amp;Notiz:</translation>
    </message>
    <message>
        <source>&amp;until</source>
        <translation>b&amp;is</translation>
    </message>
    <message>
        <source>Begins at</source>
        <translation>Beginnt bei</translation>
    </message>
    <message>
        <source>Ends at</source>
        <translation>Endet bei</translation>
    </message>
    <message>
        <source>&amp;At:</source>
        <translation>&amp;Bei:</translation>
    </message>
</context>
<context>
    <name>earmark::BookmarkLines</name>
    <message>
        <source>%1 to %2</source>
        <comment>from and to a time</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>show, episode</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>audio changed</source>
        <translation>Audio geändert</translation>
    </message>
</context>
<context>
    <name>earmark::BookmarkModel</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>earmark::BookmarkPanel</name>
    <message>
        <source>Find in bookmarks</source>
        <translation>In Lesezeichen suchen</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>No bookmarks yet</source>
        <translation>Noch keine Lesezeichen</translation>
    </message>
    <message>
        <source>Press “Mark” while you listen: the moment is kept here, with a note if you like.</source>
        <translation>Beim Hören auf „Merken“ drücken: Der Moment bleibt hier erhalten, auf Wunsch mit einer Notiz.</translation>
    </message>
    <message>
        <source>No bookmark matches</source>
        <translation>Kein passendes Lesezeichen</translation>
    </message>
    <message>
        <source>Neither a note nor an episode or show has these words.</source>
        <translation>Diese Wörter stehen in keiner Notiz, Episode oder Sendung.</translation>
    </message>
    <message>
        <source>&amp;Play from here</source>
        <translation>Ab hier ab&amp;spielen</translation>
    </message>
    <message>
        <source>&amp;Show episode</source>
        <translation>&amp;Episode zeigen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Group bookmarks by</source>
        <translation>Lesezeichen ordnen nach</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>By show</source>
        <translation>Nach Sendung</translation>
    </message>
    <message>
        <source>By guest</source>
        <translation>Nach Gast</translation>
    </message>
    <message>
        <source>By topic</source>
        <translation>Nach Thema</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Nach Monat</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten …</translation>
    </message>
</context>
<context>
    <name>earmark::CompanionWiring</name>
    <message>
        <source>Taken out of the history</source>
        <translation>Aus dem Verlauf genommen</translation>
    </message>
</context>
<context>
    <name>earmark::CorrectionMenu</name>
    <message>
        <source>&amp;Not a Guest Here</source>
        <translation>Hier &amp;kein Gast</translation>
    </message>
    <message>
        <source>Has &amp;No Part Here</source>
        <translation>Hier &amp;nicht dabei</translation>
    </message>
    <message>
        <source>Is a &amp;Host Here</source>
        <translation>Hat hier moderier&amp;t</translation>
    </message>
    <message>
        <source>Hosts This &amp;Show</source>
        <translation>Moderiert diese &amp;Sendung</translation>
    </message>
    <message>
        <source>Is a &amp;Guest Here</source>
        <translation>Ist hier &amp;Gast</translation>
    </message>
    <message>
        <source>Somebody &amp;Else Here…</source>
        <translation>Hier jemand &amp;anderes…</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Jemand anderes</translation>
    </message>
    <message>
        <source>Who “%1” is in this episode (it may be the same name):</source>
        <translation>Wer „%1“ in dieser Folge ist (auch derselbe Name ist möglich):</translation>
    </message>
    <message>
        <source>Same &amp;Person As…</source>
        <translation>Dieselbe &amp;Person wie…</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>Dieselbe Person</translation>
    </message>
    <message>
        <source>“%1” is the same person as:</source>
        <translation>„%1“ ist dieselbe Person wie:</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>How “%1” is to be shown:</source>
        <translation>Wie „%1“ angezeigt werden soll:</translation>
    </message>
    <message>
        <source>Never a G&amp;uest</source>
        <translation>N&amp;ie ein Gast</translation>
    </message>
    <message>
        <source>Not a Perso&amp;n</source>
        <translation>Kein&amp;e Person</translation>
    </message>
    <message>
        <source>&amp;Not a Topic Here</source>
        <translation>Hier &amp;kein Thema</translation>
    </message>
    <message>
        <source>&amp;Same Topic As…</source>
        <translation>&amp;Dasselbe Thema wie…</translation>
    </message>
    <message>
        <source>Same topic</source>
        <translation>Dasselbe Thema</translation>
    </message>
    <message>
        <source>“%1” is the same topic as:</source>
        <translation>„%1“ ist dasselbe Thema wie:</translation>
    </message>
    <message>
        <source>Not a &amp;Topic at All</source>
        <translation>Nirgends ein &amp;Thema</translation>
    </message>
    <message>
        <source>Add a host</source>
        <translation>Moderation hinzufügen</translation>
    </message>
    <message>
        <source>Add a guest</source>
        <translation>Gast hinzufügen</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>Add a topic</source>
        <translation>Thema hinzufügen</translation>
    </message>
    <message>
        <source>Topic:</source>
        <translation>Thema:</translation>
    </message>
</context>
<context>
    <name>earmark::CreditSection</name>
    <message>
        <source>Guest</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Gäste</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Moderation</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Moderation</translation>
    </message>
    <message>
        <source>Also taking part</source>
        <translation>Außerdem dabei</translation>
    </message>
    <message numerus="yes">
        <source>%n more episode(s)</source>
        <translation>
            <numerusform>%n weitere Episode</numerusform>
            <numerusform>%n weitere Episoden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>person, more episodes</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Why %1?</source>
        <comment>is a guest</comment>
        <translation>Warum %1?</translation>
    </message>
    <message>
        <source>Where this was read, and what to do if it is wrong</source>
        <translation>Wo das gelesen wurde, und was zu tun ist, wenn es falsch ist</translation>
    </message>
</context>
<context>
    <name>earmark::EdgesDialog</name>
    <message>
        <source>Skip Intro and Outro</source>
        <translation>Anfang und Ende überspringen</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Skip at the &amp;start:</source>
        <translation>Am &amp;Anfang überspringen:</translation>
    </message>
    <message>
        <source>Skip at the &amp;end:</source>
        <translation>Am &amp;Ende überspringen:</translation>
    </message>
</context>
<context>
    <name>earmark::EpisodeDelegate</name>
    <message>
        <source>upcoming</source>
        <translation>angekündigt</translation>
    </message>
    <message>
        <source>✓ heard</source>
        <translation>✓ gehört</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>bei %1</translation>
    </message>
    <message>
        <source>↓ %1 %</source>
        <translation>↓ %1 %</translation>
    </message>
</context>
<context>
    <name>earmark::EpisodeHeader</name>
    <message>
        <source>season %1, episode %2</source>
        <translation>Staffel %1, Episode %2</translation>
    </message>
    <message>
        <source>episode %1</source>
        <translation>Episode %1</translation>
    </message>
    <message>
        <source>Episodes of this show</source>
        <translation>Episoden dieser Sendung</translation>
    </message>
    <message>
        <source>Play after what is in the queue</source>
        <translation>Nach allem in der Warteschlange abspielen</translation>
    </message>
    <message>
        <source>Add to a playlist</source>
        <translation>Zu einer Wiedergabeliste hinzufügen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Play &amp;next</source>
        <translation>Als &amp;Nächste abspielen</translation>
    </message>
    <message>
        <source>&amp;Bookmark…</source>
        <translation>&amp;Lesezeichen …</translation>
    </message>
    <message>
        <source>&amp;Copy link</source>
        <translation>&amp;Link kopieren</translation>
    </message>
    <message>
        <source>Open &amp;web page</source>
        <translation>&amp;Webseite öffnen</translation>
    </message>
    <message>
        <source>&amp;New playlist…</source>
        <translation>&amp;Neue Wiedergabeliste …</translation>
    </message>
    <message>
        <source>The source gives no title: this one was made from the episode&apos;s text</source>
        <translation>Die Quelle nennt keinen Titel: Dieser stammt aus dem Text der Episode</translation>
    </message>
    <message>
        <source>Upcoming</source>
        <translation>Angekündigt</translation>
    </message>
    <message>
        <source>Announced, not published yet</source>
        <translation>Angekündigt, noch nicht erschienen</translation>
    </message>
    <message>
        <source>No longer in the feed</source>
        <translation>Nicht mehr im Feed</translation>
    </message>
    <message>
        <source>Kept here although the show does not list it any more</source>
        <translation>Bleibt hier, obwohl die Sendung sie nicht mehr aufführt</translation>
    </message>
    <message>
        <source>Trailer</source>
        <translation>Trailer</translation>
    </message>
    <message>
        <source>Bonus</source>
        <translation>Bonus</translation>
    </message>
    <message>
        <source>No audio</source>
        <translation>Kein Ton</translation>
    </message>
    <message>
        <source>The source gives no audio for this episode</source>
        <translation>Die Quelle nennt keine Audiodatei für diese Episode</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Gehört</translation>
    </message>
    <message>
        <source>Go on at %1</source>
        <translation>Weiter bei %1</translation>
    </message>
    <message>
        <source>Remove from favourites</source>
        <translation>Aus Favoriten entfernen</translation>
    </message>
    <message>
        <source>Add to favourites</source>
        <translation>Zu Favoriten hinzufügen</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>Mark as &amp;unheard</source>
        <translation>Als &amp;ungehört markieren</translation>
    </message>
    <message>
        <source>Mark as &amp;heard</source>
        <translation>Als ge&amp;hört markieren</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Add to playlist</source>
        <translation>Zur Wiedergabeliste hinzufügen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Sendung</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Add a &amp;guest…</source>
        <translation>&amp;Gast hinzufügen…</translation>
    </message>
    <message>
        <source>Add a &amp;host…</source>
        <translation>&amp;Moderation hinzufügen…</translation>
    </message>
    <message>
        <source>Add a &amp;topic…</source>
        <translation>&amp;Thema hinzufügen…</translation>
    </message>
    <message>
        <source>Kept offline</source>
        <translation>Offline behalten</translation>
    </message>
    <message>
        <source>Plays where there is no network</source>
        <translation>Läuft auch ohne Netz</translation>
    </message>
    <message>
        <source>Not kept offline</source>
        <translation>Nicht offline behalten</translation>
    </message>
    <message>
        <source>It could not be fetched; “Offline Audio” says why</source>
        <translation>Sie konnte nicht geholt werden; „Offline-Audio“ sagt, warum</translation>
    </message>
    <message>
        <source>&amp;Do not keep offline</source>
        <translation>&amp;Nicht offline behalten</translation>
    </message>
    <message>
        <source>&amp;Keep offline</source>
        <translation>&amp;Offline behalten</translation>
    </message>
</context>
<context>
    <name>earmark::EpisodeLines</name>
    <message>
        <source>%1 · %2</source>
        <comment>show, guests</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>“%1” · %2</source>
        <comment>note, show</comment>
        <translation>„%1“ · %2</translation>
    </message>
</context>
<context>
    <name>earmark::EpisodeList</name>
    <message>
        <source>Episodes</source>
        <translation>Episoden</translation>
    </message>
    <message>
        <source>No episodes here.
Choose fewer rows in the panes, or search for something else.</source>
        <translation>Hier gibt es keine Episoden.
Weniger Zeilen in den Spalten auswählen oder nach etwas anderem suchen.</translation>
    </message>
</context>
<context>
    <name>earmark::EpisodeModel</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Sendung</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Gäste</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>earmark::EpisodePage</name>
    <message>
        <source>Chapters</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Parts of the episode</source>
        <translation>Teile der Episode</translation>
    </message>
    <message>
        <source>No episode chosen</source>
        <translation>Keine Episode ausgewählt</translation>
    </message>
    <message>
        <source>Choose one in the list to read about it here.</source>
        <translation>Eine in der Liste auswählen, um hier mehr zu lesen.</translation>
    </message>
    <message>
        <source>&amp;Edit note…</source>
        <translation>&amp;Notiz bearbeiten …</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Chapters %1</source>
        <translation>Kapitel %1</translation>
    </message>
    <message>
        <source>Bookmarks %1</source>
        <translation>Lesezeichen %1</translation>
    </message>
    <message>
        <source>Links %1</source>
        <translation>Links %1</translation>
    </message>
    <message>
        <source>No note</source>
        <translation>Keine Notiz</translation>
    </message>
</context>
<context>
    <name>earmark::EpisodeText</name>
    <message>
        <source>heard</source>
        <translation>gehört</translation>
    </message>
    <message>
        <source>started</source>
        <translation>angefangen</translation>
    </message>
    <message>
        <source>upcoming</source>
        <translation>angekündigt</translation>
    </message>
    <message>
        <source>favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>Episode of %1</source>
        <translation>Folge vom %1</translation>
    </message>
    <message>
        <source>Episode %1</source>
        <translation>Folge %1</translation>
    </message>
    <message>
        <source>Untitled episode</source>
        <translation>Folge ohne Titel</translation>
    </message>
    <message>
        <source>new from what you follow</source>
        <translation>neu von Gefolgtem</translation>
    </message>
    <message>
        <source>kept offline</source>
        <translation>offline behalten</translation>
    </message>
</context>
<context>
    <name>earmark::ExportDialog</name>
    <message>
        <source>Episodes</source>
        <translation>Episoden</translation>
    </message>
    <message>
        <source>With show &amp;notes</source>
        <translation>Mit &amp;Notizen der Sendung</translation>
    </message>
    <message>
        <source>As a list to &amp;tick off</source>
        <translation>Als Liste zum &amp;Abhaken</translation>
    </message>
    <message>
        <source>An entry for each &amp;bookmark</source>
        <translation>Ein Eintrag für jedes &amp;Lesezeichen</translation>
    </message>
    <message>
        <source>With &amp;private addresses</source>
        <translation>Mit &amp;privaten Adressen</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern …</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Wird geschrieben</translation>
    </message>
    <message>
        <source>Puts all of it on the clipboard</source>
        <translation>Legt alles in die Zwischenablage</translation>
    </message>
    <message>
        <source>Adds what the shows say of the episodes</source>
        <translation>Fügt hinzu, was die Sendungen über die Episoden sagen</translation>
    </message>
    <message>
        <source>A path of learning: what you have heard is ticked</source>
        <translation>Ein Lernpfad: Gehörtes ist abgehakt</translation>
    </message>
    <message>
        <source>Links that begin where you set the bookmark, and end where its range does</source>
        <translation>Links, die beim Lesezeichen beginnen und mit seinem Bereich enden</translation>
    </message>
    <message>
        <source>Addresses with a key or a password give others the access that you have</source>
        <translation>Adressen mit Schlüssel oder Passwort geben anderen den Zugang, den Sie haben</translation>
    </message>
    <message>
        <source>&amp;What:</source>
        <translation>&amp;Was:</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Format:</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Preview: the first %1 of %2</source>
        <translation>Vorschau: die ersten %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>Preview: all %n</source>
        <translation>
            <numerusform>Vorschau: alles (%n)</numerusform>
            <numerusform>Vorschau: alle %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (*.%2)</source>
        <comment>format, ending</comment>
        <translation>%1 (*.%2)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>With the audio &amp;kept offline</source>
        <translation>Mit den &amp;offline aufbewahrten Aufnahmen</translation>
    </message>
    <message>
        <source>Puts the sound itself into the bundle, as far as it is on this computer</source>
        <translation>Legt den Ton selbst in das Bündel, soweit er auf diesem Rechner liegt</translation>
    </message>
</context>
<context>
    <name>earmark::FacetModel</name>
    <message numerus="yes">
        <source>%1, %n episode(s)</source>
        <translation>
            <numerusform>%1, %n Episode</numerusform>
            <numerusform>%1, %n Episoden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, could not be refreshed</source>
        <translation>%1, konnte nicht aktualisiert werden</translation>
    </message>
    <message>
        <source>All shows</source>
        <translation>Alle Sendungen</translation>
    </message>
    <message>
        <source>All guests</source>
        <translation>Alle Gäste</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>Alle Themen</translation>
    </message>
</context>
<context>
    <name>earmark::FacetView</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>earmark::FilterBar</name>
    <message>
        <source>Play all</source>
        <translation>Alle abspielen</translation>
    </message>
    <message>
        <source>Play all episodes of this list</source>
        <translation>Alle Episoden dieser Liste abspielen</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Sendung</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>Shortest first</source>
        <translation>Kürzeste zuerst</translation>
    </message>
    <message>
        <source>Longest first</source>
        <translation>Längste zuerst</translation>
    </message>
    <message>
        <source>Unheard first</source>
        <translation>Ungehörte zuerst</translation>
    </message>
    <message>
        <source>%1 ✕</source>
        <translation>%1 ✕</translation>
    </message>
    <message>
        <source>Remove %1 from the filter</source>
        <translation>%1 aus dem Filter entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n episode(s)</source>
        <translation>
            <numerusform>%n Episode</numerusform>
            <numerusform>%n Episoden</numerusform>
        </translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>Reihenfolge: %1</translation>
    </message>
</context>
<context>
    <name>earmark::HistoryPanel</name>
    <message>
        <source>Find in what you heard</source>
        <translation>In Gehörtem suchen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Take everything out of the history; positions and marks stay</source>
        <translation>Alles aus dem Verlauf nehmen; Positionen und Lesezeichen bleiben</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Nothing heard yet</source>
        <translation>Noch nichts gehört</translation>
    </message>
    <message>
        <source>What you listen to is kept here, with the day and how far you came.</source>
        <translation>Was gehört wird, steht hier, mit dem Tag und wie weit es ging.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts Passendes</translation>
    </message>
    <message>
        <source>No episode or show you heard has these words.</source>
        <translation>Diese Wörter stehen in keiner gehörten Episode oder Sendung.</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>Ab&amp;spielen</translation>
    </message>
    <message>
        <source>&amp;Show episode</source>
        <translation>&amp;Episode zeigen</translation>
    </message>
    <message>
        <source>&amp;Remove from the history</source>
        <translation>Aus dem Verlauf &amp;entfernen</translation>
    </message>
</context>
<context>
    <name>earmark::KeptLines</name>
    <message>
        <source>%1 · %2</source>
        <comment>show, how far it is</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>earmark::KeptModel</name>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Trying again. %1</source>
        <translation>Neuer Versuch. %1</translation>
    </message>
    <message>
        <source>Tried again in a while. %1</source>
        <translation>Neuer Versuch in einer Weile. %1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>bytes fetched, bytes in all</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>bisher %1</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Wird verbunden …</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>title, show, how far it is</comment>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>earmark::ListeningActions</name>
    <message>
        <source>&amp;Trim Pauses in This Show</source>
        <translation>&amp;Pausen in dieser Sendung kürzen</translation>
    </message>
    <message>
        <source>&amp;Boost the Volume of This Show</source>
        <translation>Diese Sendung &amp;lauter abspielen</translation>
    </message>
    <message>
        <source>All Shows &amp;Equally Loud</source>
        <translation>Alle Sendungen &amp;gleich laut</translation>
    </message>
    <message>
        <source>&amp;Normal Speed</source>
        <translation>&amp;Normale Geschwindigkeit</translation>
    </message>
    <message>
        <source>This Speed for &amp;All Shows</source>
        <translation>Diese Geschwindigkeit für &amp;alle Sendungen</translation>
    </message>
    <message>
        <source>Skip &amp;Intro and Outro of This Show…</source>
        <translation>Anfang und Ende dieser Sendung &amp;überspringen …</translation>
    </message>
    <message>
        <source>Begin or End a &amp;Range to Bookmark</source>
        <translation>&amp;Bereich für ein Lesezeichen beginnen oder beenden</translation>
    </message>
    <message>
        <source>Sleep in &amp;15 Minutes</source>
        <translation>In &amp;15 Minuten aufhören</translation>
    </message>
    <message>
        <source>Sleep in &amp;30 Minutes</source>
        <translation>In &amp;30 Minuten aufhören</translation>
    </message>
    <message>
        <source>Sleep in an &amp;Hour</source>
        <translation>In einer &amp;Stunde aufhören</translation>
    </message>
    <message>
        <source>Sleep at the End of the &amp;Chapter</source>
        <translation>Am Ende des &amp;Kapitels aufhören</translation>
    </message>
    <message>
        <source>Sleep at the End of the E&amp;pisode</source>
        <translation>Am Ende der &amp;Episode aufhören</translation>
    </message>
    <message>
        <source>&amp;Do Not Sleep</source>
        <translation>&amp;Nicht aufhören</translation>
    </message>
    <message>
        <source>&amp;Trim Pauses in This Show (%1 saved)</source>
        <translation>&amp;Pausen in dieser Sendung kürzen (%1 gespart)</translation>
    </message>
    <message>
        <source>Pre&amp;vious Chapter</source>
        <translation>&amp;Voriges Kapitel</translation>
    </message>
    <message>
        <source>Next C&amp;hapter</source>
        <translation>Nächstes &amp;Kapitel</translation>
    </message>
</context>
<context>
    <name>earmark::MadeWiring</name>
    <message>
        <source>Export what I made</source>
        <translation>Selbst Gemachtes exportieren</translation>
    </message>
    <message>
        <source>Lines of JSON (*.jsonl)</source>
        <translation>JSON-Zeilen (*.jsonl)</translation>
    </message>
    <message>
        <source>Earmark %1.jsonl</source>
        <translation>Earmark %1.jsonl</translation>
    </message>
    <message>
        <source>Private addresses</source>
        <translation>Private Adressen</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) hold addresses that give access to what is not public.</source>
        <translation>
            <numerusform>%n Zeile enthält Adressen, die Zugang zu nicht Öffentlichem geben.</numerusform>
            <numerusform>%n Zeilen enthalten Adressen, die Zugang zu nicht Öffentlichem geben.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Leave them out</source>
        <translation>&amp;Weglassen</translation>
    </message>
    <message>
        <source>&amp;Write them too</source>
        <translation>&amp;Mitschreiben</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n line(s)</source>
        <comment>file: what was written</comment>
        <translation>
            <numerusform>%1: %n Zeile</numerusform>
            <numerusform>%1: %n Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::MainWindow</name>
    <message>
        <source>Shows</source>
        <translation>Sendungen</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Gäste</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Earmark</source>
        <translation>Earmark</translation>
    </message>
    <message>
        <source>Episode</source>
        <translation>Episode</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Playlists</source>
        <translation>Wiedergabelisten</translation>
    </message>
    <message>
        <source>Player</source>
        <translation>Player</translation>
    </message>
    <message>
        <source>%1 – Earmark</source>
        <translation>%1 – Earmark</translation>
    </message>
    <message numerus="yes">
        <source>%n show(s) could not be refreshed; they are marked in the pane.</source>
        <translation>
            <numerusform>%n Sendung konnte nicht aktualisiert werden; sie ist in der Spalte markiert.</numerusform>
            <numerusform>%n Sendungen konnten nicht aktualisiert werden; sie sind in der Spalte markiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>New playlist</source>
        <translation>Neue Wiedergabeliste</translation>
    </message>
    <message>
        <source>New smart playlist</source>
        <translation>Neue intelligente Wiedergabeliste</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>Name of the playlist that always holds “%1”:</source>
        <translation>Name der Wiedergabeliste, die immer „%1“ enthält:</translation>
    </message>
    <message>
        <source>A smart playlist can hold one show, one guest and one topic: choose one row in each pane.</source>
        <translation>Eine intelligente Wiedergabeliste kann eine Sendung, einen Gast und ein Thema enthalten: in jeder Spalte eine Zeile auswählen.</translation>
    </message>
    <message>
        <source>Choose a show, a guest or a topic, or search for something, and save that as a smart playlist.</source>
        <translation>Eine Sendung, einen Gast oder ein Thema auswählen oder etwas suchen und das als intelligente Wiedergabeliste speichern.</translation>
    </message>
    <message>
        <source>&amp;New Playlist…</source>
        <translation>&amp;Neue Wiedergabeliste …</translation>
    </message>
    <message>
        <source>Add to &amp;Playlist</source>
        <translation>Zur &amp;Wiedergabeliste hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Open &amp;Web Site</source>
        <translation>&amp;Website öffnen</translation>
    </message>
    <message>
        <source>&amp;Copy Feed Address</source>
        <translation>Adresse des Feeds &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Unsubscribe</source>
        <translation>Ab&amp;bestellen</translation>
    </message>
    <message>
        <source>&amp;Subscribe</source>
        <translation>A&amp;bonnieren</translation>
    </message>
    <message>
        <source>Filter shows</source>
        <translation>Sendungen filtern</translation>
    </message>
    <message>
        <source>Filter guests</source>
        <translation>Gäste filtern</translation>
    </message>
    <message>
        <source>Filter topics</source>
        <translation>Themen filtern</translation>
    </message>
    <message>
        <source>More menus</source>
        <translation>Weitere Menüs</translation>
    </message>
    <message>
        <source>Pages beside the list</source>
        <translation>Seiten neben der Liste</translation>
    </message>
    <message>
        <source>Pa&amp;ge</source>
        <translation>S&amp;eite</translation>
    </message>
    <message>
        <source>Open pages of episodes</source>
        <translation>Seiten mit Episoden öffnen</translation>
    </message>
    <message>
        <source>Pages and archives of pages (*.txt *.md *.markdown *.html *.htm *.xhtml *.zip *.tar *.tar.gz *.tgz *.tar.xz *.txz)</source>
        <translation>Seiten und Archive von Seiten (*.txt *.md *.markdown *.html *.htm *.xhtml *.zip *.tar *.tar.gz *.tgz *.tar.xz *.txz)</translation>
    </message>
    <message>
        <source>There is no text to paste. Copy the list of episodes first.</source>
        <translation>Es gibt keinen Text zum Einfügen. Zuerst die Liste der Episoden kopieren.</translation>
    </message>
    <message>
        <source>&amp;Show in the Notes</source>
        <translation>In den Notizen &amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;Correct</source>
        <translation>Be&amp;richtigen</translation>
    </message>
    <message>
        <source>Play from %1</source>
        <translation>Ab %1 abspielen</translation>
    </message>
    <message>
        <source>Open &amp;Page</source>
        <translation>&amp;Seite öffnen</translation>
    </message>
    <message>
        <source>Choose one guest, topic or show to see its page.</source>
        <translation>Für eine Seite einen Gast, ein Thema oder eine Sendung wählen.</translation>
    </message>
    <message>
        <source>references.md</source>
        <translation>verweise.md</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Open feeds, OPML, playlists or pages</source>
        <translation>Feeds, OPML, Wiedergabelisten oder Seiten öffnen</translation>
    </message>
    <message>
        <source>Feeds, OPML, playlists and pages (*.xml *.rss *.atom *.json *.opml *.m3u *.m3u8 *.pls *.xspf *.jspf *.csv *.txt *.md *.html *.htm *.zip *.tar.gz *.tar.xz)</source>
        <translation>Feeds, OPML, Wiedergabelisten und Seiten (*.xml *.rss *.atom *.json *.opml *.m3u *.m3u8 *.pls *.xspf *.jspf *.csv *.txt *.md *.html *.htm *.zip *.tar.gz *.tar.xz)</translation>
    </message>
    <message>
        <source>&amp;Export Episodes…</source>
        <translation>&amp;Episoden exportieren …</translation>
    </message>
    <message>
        <source>Episodes</source>
        <translation>Episoden</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, episodes</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Selection (%1)</source>
        <translation>Auswahl (%1)</translation>
    </message>
    <message>
        <source>Queue (%1)</source>
        <translation>Warteschlange (%1)</translation>
    </message>
    <message>
        <source>Playlist “%1” (%2)</source>
        <translation>Wiedergabeliste „%1“ (%2)</translation>
    </message>
    <message>
        <source>Bookmarked episodes</source>
        <translation>Episoden mit Lesezeichen</translation>
    </message>
    <message>
        <source>All shows (%1)</source>
        <translation>Alle Sendungen (%1)</translation>
    </message>
    <message>
        <source>Podcasts of Earmark</source>
        <translation>Podcasts von Earmark</translation>
    </message>
    <message>
        <source>&amp;Sound</source>
        <translation>&amp;Klang</translation>
    </message>
    <message>
        <source>The range begins at %1; the same key ends it</source>
        <translation>Der Bereich beginnt bei %1; dieselbe Taste beendet ihn</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transkript</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Libraries of AntennaPod and gPodder (*.db Database)</source>
        <translation>Bibliotheken von AntennaPod und gPodder (*.db Database)</translation>
    </message>
    <message>
        <source>&amp;Private: Addresses Stay Out of Exports</source>
        <translation>&amp;Privat: Adressen bleiben aus Exporten heraus</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>playlist, folder</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Choose a show first.</source>
        <translation>Wählen Sie zuerst eine Sendung.</translation>
    </message>
</context>
<context>
    <name>earmark::MarkWiring</name>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Tagged %1</source>
        <translation>Verschlagwortet: %1</translation>
    </message>
    <message>
        <source>No longer tagged %1</source>
        <translation>Nicht mehr verschlagwortet: %1</translation>
    </message>
</context>
<context>
    <name>earmark::MatchingBookmarks</name>
    <message>
        <source>Others</source>
        <translation>Andere</translation>
    </message>
</context>
<context>
    <name>earmark::NotesView</name>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Play from %1</source>
        <translation>Ab %1 abspielen</translation>
    </message>
</context>
<context>
    <name>earmark::NoticeBar</name>
    <message>
        <source>Dismiss this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Read as a page</source>
        <translation>Als Seite lesen</translation>
    </message>
</context>
<context>
    <name>earmark::OfflineActions</name>
    <message>
        <source>&amp;Keep Offline or Let Go</source>
        <translation>O&amp;ffline behalten oder nicht</translation>
    </message>
    <message>
        <source>&amp;Offline Audio…</source>
        <translation>Offline-&amp;Audio …</translation>
    </message>
    <message>
        <source>&amp;Episodes Kept Offline</source>
        <translation>&amp;Offline behaltene Episoden</translation>
    </message>
    <message>
        <source>&amp;Why Does It Not Play?…</source>
        <translation>&amp;Warum läuft es nicht? …</translation>
    </message>
</context>
<context>
    <name>earmark::OfflineDialog</name>
    <message>
        <source>&amp;Play</source>
        <translation>Ab&amp;spielen</translation>
    </message>
    <message>
        <source>P&amp;ause</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Show in &amp;File Manager</source>
        <translation>Im &amp;Dateimanager zeigen</translation>
    </message>
    <message>
        <source>&amp;Empty</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>Offline audio</source>
        <translation>Offline-Audio</translation>
    </message>
    <message>
        <source>Audio kept offline</source>
        <translation>Offline behaltenes Audio</translation>
    </message>
    <message>
        <source>Removes what was streamed; what is kept offline or playing stays</source>
        <translation>Entfernt, was gestreamt wurde; offline Behaltenes und Laufendes bleibt</translation>
    </message>
    <message>
        <source>Nothing is kept offline</source>
        <translation>Nichts wird offline behalten</translation>
    </message>
    <message>
        <source>Choose “Keep Offline” for an episode, and it plays where there is no network.</source>
        <translation>Bei einer Episode „Offline behalten“ wählen: Sie läuft dann auch ohne Netz.</translation>
    </message>
    <message>
        <source>Go &amp;On</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message numerus="yes">
        <source>Kept offline: %n episode(s), %1</source>
        <translation>
            <numerusform>Offline behalten: %n Episode, %1</numerusform>
            <numerusform>Offline behalten: %n Episoden, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Streamed and still here: %1 of %2</source>
        <translation>Gestreamt und noch da: %1 von %2</translation>
    </message>
    <message>
        <source>Streamed and still here: %1</source>
        <translation>Gestreamt und noch da: %1</translation>
    </message>
</context>
<context>
    <name>earmark::OfflineWiring</name>
    <message>
        <source>“%1” is kept offline</source>
        <translation>„%1“ ist offline behalten</translation>
    </message>
    <message numerus="yes">
        <source>%n episode(s) will be kept offline</source>
        <translation>
            <numerusform>%n Episode wird offline behalten</numerusform>
            <numerusform>%n Episoden werden offline behalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n episode(s) are no longer kept offline</source>
        <translation>
            <numerusform>%n Episode wird nicht mehr offline behalten</numerusform>
            <numerusform>%n Episoden werden nicht mehr offline behalten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::OrderedView</name>
    <message>
        <source>&amp;Play</source>
        <translation>Ab&amp;spielen</translation>
    </message>
    <message>
        <source>&amp;Show episode</source>
        <translation>&amp;Episode zeigen</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Note and part…</source>
        <translation>&amp;Notiz und Ausschnitt …</translation>
    </message>
    <message>
        <source>Move to the &amp;top</source>
        <translation>Ganz nach &amp;oben</translation>
    </message>
    <message>
        <source>Move to the &amp;bottom</source>
        <translation>Ganz nach &amp;unten</translation>
    </message>
</context>
<context>
    <name>earmark::PageActions</name>
    <message>
        <source>&amp;Edit Episode…</source>
        <translation>Episode &amp;bearbeiten …</translation>
    </message>
    <message>
        <source>&amp;Merge with Episode Above</source>
        <translation>&amp;Mit der Episode darüber vereinen</translation>
    </message>
    <message>
        <source>&amp;Split at This Line</source>
        <translation>An dieser Zeile &amp;teilen</translation>
    </message>
    <message>
        <source>&amp;Leave Out or Bring Back</source>
        <translation>&amp;Auslassen oder zurückholen</translation>
    </message>
    <message>
        <source>&amp;Undo on This Page</source>
        <translation>Auf dieser Seite &amp;rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo on This Page</source>
        <translation>Auf dieser Seite &amp;wiederholen</translation>
    </message>
    <message>
        <source>&amp;Next Part of the Text</source>
        <translation>&amp;Nächste Stelle im Text</translation>
    </message>
    <message>
        <source>&amp;Previous Part of the Text</source>
        <translation>&amp;Vorige Stelle im Text</translation>
    </message>
    <message>
        <source>Go to Page &amp;Text</source>
        <translation>Zum Te&amp;xt der Seite</translation>
    </message>
    <message>
        <source>Go to Episodes of the &amp;Page</source>
        <translation>Zu den &amp;Episoden der Seite</translation>
    </message>
    <message>
        <source>Go to Li&amp;st of Pages</source>
        <translation>Zur &amp;Liste der Seiten</translation>
    </message>
    <message>
        <source>&amp;Add Episodes of the Page</source>
        <translation>Episoden der Seite &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Close Page</source>
        <translation>Seite s&amp;chließen</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Merge with above</source>
        <translation>Mit oberer vereinen</translation>
    </message>
    <message>
        <source>Split here</source>
        <translation>Hier teilen</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
</context>
<context>
    <name>earmark::PageChips</name>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Show only the episodes with guests</source>
        <translation>Nur die Episoden mit Gästen zeigen</translation>
    </message>
    <message>
        <source>Show only what the library has already</source>
        <translation>Nur zeigen, was die Bibliothek schon hat</translation>
    </message>
    <message>
        <source>Show only what is still to come</source>
        <translation>Nur zeigen, was noch kommt</translation>
    </message>
    <message>
        <source>Show only what is left out, and why</source>
        <translation>Nur zeigen, was ausgelassen ist, und warum</translation>
    </message>
    <message numerus="yes">
        <source>%n episode(s)</source>
        <translation>
            <numerusform>%n Episode</numerusform>
            <numerusform>%n Episoden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s)</source>
        <translation>
            <numerusform>%n Gast</numerusform>
            <numerusform>%n Gäste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the library</source>
        <comment>episodes</comment>
        <translation>
            <numerusform>%n in der Bibliothek</numerusform>
            <numerusform>%n in der Bibliothek</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still to come</source>
        <comment>episodes</comment>
        <translation>
            <numerusform>%n angekündigt</numerusform>
            <numerusform>%n angekündigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) left out</source>
        <translation>
            <numerusform>%n Zeile ausgelassen</numerusform>
            <numerusform>%n Zeilen ausgelassen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::PageDraftModel</name>
    <message numerus="yes">
        <source>%n episode(s)</source>
        <translation>
            <numerusform>%n Episode</numerusform>
            <numerusform>%n Episoden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 new</source>
        <comment>episodes</comment>
        <translation>%1, %2 neu</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>page, what is in it</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>earmark::PageEditor</name>
    <message>
        <source>Edit episode</source>
        <translation>Episode bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>&amp;Titel:</translation>
    </message>
    <message>
        <source>&amp;Date:</source>
        <translation>&amp;Datum:</translation>
    </message>
    <message>
        <source>year-month-day, such as 2025-12-11</source>
        <translation>Jahr-Monat-Tag, etwa 2025-12-11</translation>
    </message>
    <message>
        <source>D&amp;uration:</source>
        <translation>Da&amp;uer:</translation>
    </message>
    <message>
        <source>such as 1:02:30 or 57 min</source>
        <translation>etwa 1:02:30 oder 57 min</translation>
    </message>
    <message>
        <source>&amp;Number:</source>
        <translation>&amp;Nummer:</translation>
    </message>
    <message>
        <source>&amp;Guests:</source>
        <translation>&amp;Gäste:</translation>
    </message>
    <message>
        <source>names, separated by commas</source>
        <translation>Namen, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>An episode needs a title.</source>
        <translation>Eine Episode braucht einen Titel.</translation>
    </message>
    <message>
        <source>“%1” is not a day. Write it as year-month-day, or leave the field empty.</source>
        <translation>„%1“ ist kein Tag. Bitte als Jahr-Monat-Tag schreiben oder das Feld leer lassen.</translation>
    </message>
    <message>
        <source>“%1” is not a length of time. Write it as 1:02:30 or 57 min, or leave the field empty.</source>
        <translation>„%1“ ist keine Dauer. Bitte als 1:02:30 oder 57 min schreiben oder das Feld leer lassen.</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>„%1“ ist keine Zahl.</translation>
    </message>
</context>
<context>
    <name>earmark::PageItemLines</name>
    <message>
        <source>no. %1</source>
        <comment>number of an episode</comment>
        <translation>Nr. %1</translation>
    </message>
    <message>
        <source>no guest</source>
        <translation>kein Gast</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>title made from guests and notes</source>
        <translation>Titel aus Gästen und Notizen gebildet</translation>
    </message>
    <message>
        <source>line %1 · %2</source>
        <comment>number, why it was left out</comment>
        <translation>Zeile %1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) · %1</source>
        <comment>same line, why it was left out</comment>
        <translation>
            <numerusform>%n-mal · %1</numerusform>
            <numerusform>%n-mal · %1</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
</context>
<context>
    <name>earmark::PageItemModel</name>
    <message>
        <source>title made from its guests and notes</source>
        <translation>Titel aus Gästen und Notizen gebildet</translation>
    </message>
    <message>
        <source>still to come</source>
        <translation>angekündigt</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>Still to come</source>
        <translation>Angekündigt</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Left out: “%1”, line %2, %3</source>
        <translation>Ausgelassen: „%1“, Zeile %2, %3</translation>
    </message>
</context>
<context>
    <name>earmark::PagePreview</name>
    <message>
        <source>Opened pages</source>
        <translation>Geöffnete Seiten</translation>
    </message>
    <message>
        <source>Open a page</source>
        <translation>Eine Seite öffnen</translation>
    </message>
    <message>
        <source>S&amp;how:</source>
        <translation>Send&amp;ung:</translation>
    </message>
    <message>
        <source>What stands at the text cursor</source>
        <translation>Was an der Schreibmarke steht</translation>
    </message>
    <message>
        <source>Episodes of the page</source>
        <translation>Episoden der Seite</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close page</source>
        <translation>Seite schließen</translation>
    </message>
    <message>
        <source>Close the page without adding its episodes?</source>
        <translation>Die Seite schließen, ohne ihre Episoden hinzuzufügen?</translation>
    </message>
    <message>
        <source>What was put right by hand would be lost.</source>
        <translation>Was von Hand berichtigt wurde, ginge verloren.</translation>
    </message>
    <message>
        <source>only its beginning is shown</source>
        <translation>nur der Anfang wird gezeigt</translation>
    </message>
    <message numerus="yes">
        <source>Add %n episode(s)</source>
        <translation>
            <numerusform>%n Episode hinzufügen</numerusform>
            <numerusform>%n Episoden hinzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Update %n episode(s)</source>
        <translation>
            <numerusform>%n Episode ergänzen</numerusform>
            <numerusform>%n Episoden ergänzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new to add</source>
        <translation>Nichts Neues hinzuzufügen</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
</context>
<context>
    <name>earmark::PageProgress</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Reading page %1 of %2 from %3…</source>
        <translation>Seite %1 von %2 aus %3 wird gelesen …</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 wird gelesen …</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Adding page %1 of %2…</source>
        <translation>Seite %1 von %2 wird hinzugefügt…</translation>
    </message>
    <message>
        <source>Adding episodes…</source>
        <translation>Folgen werden hinzugefügt…</translation>
    </message>
</context>
<context>
    <name>earmark::PageShowBox</name>
    <message>
        <source>Show of these episodes</source>
        <translation>Sendung dieser Episoden</translation>
    </message>
    <message>
        <source>The show that these episodes are added to</source>
        <translation>Die Sendung, zu der diese Episoden kommen</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>New show: %1</source>
        <translation>Neue Sendung: %1</translation>
    </message>
    <message>
        <source>New show with another name…</source>
        <translation>Neue Sendung mit anderem Namen …</translation>
    </message>
    <message>
        <source>New show</source>
        <translation>Neue Sendung</translation>
    </message>
    <message>
        <source>Name of the show:</source>
        <translation>Name der Sendung:</translation>
    </message>
</context>
<context>
    <name>earmark::PageTextView</name>
    <message>
        <source>Text of the page</source>
        <translation>Text der Seite</translation>
    </message>
</context>
<context>
    <name>earmark::PageWiring</name>
    <message>
        <source>pasted text</source>
        <translation>eingefügter Text</translation>
    </message>
    <message>
        <source>There are no pages in it.</source>
        <translation>Es sind keine Seiten darin.</translation>
    </message>
    <message numerus="yes">
        <source>No episodes were found on %n page(s).</source>
        <translation>
            <numerusform>Auf %n Seite wurden keine Episoden gefunden.</numerusform>
            <numerusform>Auf %n Seiten wurden keine Episoden gefunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Eingefügter Text</translation>
    </message>
    <message numerus="yes">
        <source>%n episode(s) added</source>
        <translation>
            <numerusform>%n Episode hinzugefügt</numerusform>
            <numerusform>%n Episoden hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n episode(s) updated</source>
        <translation>
            <numerusform>%n Episode ergänzt</numerusform>
            <numerusform>%n Episoden ergänzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <comment>episodes</comment>
        <translation>
            <numerusform>%n ergänzt</numerusform>
            <numerusform>%n ergänzt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::PlaceLines</name>
    <message numerus="yes">
        <source>%n episode(s)</source>
        <translation>
            <numerusform>%n Episode</numerusform>
            <numerusform>%n Episoden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
</context>
<context>
    <name>earmark::PlaceModel</name>
    <message>
        <source>Continue listening</source>
        <translation>Weiterhören</translation>
    </message>
    <message>
        <source>New from what you follow</source>
        <translation>Neu von dem, was Sie verfolgen</translation>
    </message>
    <message>
        <source>Recent bookmarks</source>
        <translation>Neueste Lesezeichen</translation>
    </message>
    <message>
        <source>Up next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>Episodes</source>
        <translation>Episoden</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Sendungen</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Gäste</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>%1, at %2 of %3</source>
        <comment>bookmark: note, moment, episode</comment>
        <translation>%1, bei %2 von %3</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n episode(s)</source>
        <translation>
            <numerusform>%1, %n Episode</numerusform>
            <numerusform>%1, %n Episoden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>heading, row</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>earmark::PlaceView</name>
    <message>
        <source>Nothing to come back to yet</source>
        <translation>Noch nichts zum Weiterhören</translation>
    </message>
    <message>
        <source>What you begin, bookmark and queue is found here, and what is new from the shows, guests and topics that you mark as favourites.</source>
        <translation>Was Sie beginnen, mit Lesezeichen versehen und einreihen, finden Sie hier, und was es Neues von den Sendungen, Gästen und Themen gibt, die Sie als Favoriten markieren.</translation>
    </message>
    <message>
        <source>No favourites yet</source>
        <translation>Noch keine Favoriten</translation>
    </message>
    <message>
        <source>Mark an episode, show, guest or topic as a favourite: it is found here.</source>
        <translation>Markieren Sie eine Episode, eine Sendung, einen Gast oder ein Thema als Favorit: hier finden Sie es wieder.</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoriten</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>You follow nothing yet. Mark a show, a guest or a topic as a favourite, and what is new from it is found here.</source>
        <translation>Sie folgen noch nichts. Markieren Sie eine Sendung, einen Gast oder ein Thema als Favorit, dann steht hier, was es davon Neues gibt.</translation>
    </message>
</context>
<context>
    <name>earmark::PlacesBar</name>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
</context>
<context>
    <name>earmark::PlayModel</name>
    <message>
        <source>heard to its end</source>
        <translation>bis zum Ende gehört</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>from and to a time</comment>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>earmark::PlayerBar</name>
    <message>
        <source>Show this episode</source>
        <translation>Diese Episode zeigen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Merken</translation>
    </message>
    <message>
        <source>Bookmark this moment</source>
        <translation>Lesezeichen für diesen Moment setzen</translation>
    </message>
    <message numerus="yes">
        <source>Back %n second(s)</source>
        <translation>
            <numerusform>%n Sekunde zurück</numerusform>
            <numerusform>%n Sekunden zurück</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forward %n second(s)</source>
        <translation>
            <numerusform>%n Sekunde vor</numerusform>
            <numerusform>%n Sekunden vor</numerusform>
        </translation>
    </message>
    <message>
        <source>Next in the queue</source>
        <translation>Nächste in der Warteschlange</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Nothing is playing</source>
        <translation>Keine Wiedergabe</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>guest, chapter</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Choose an episode to play</source>
        <translation>Eine Episode zum Abspielen auswählen</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>A guess, until all that lies before has been fetched</source>
        <translation>Eine Schätzung, bis alles davor geladen ist</translation>
    </message>
</context>
<context>
    <name>earmark::PlaylistImportDialog</name>
    <message>
        <source>Playlist imported</source>
        <translation>Wiedergabeliste eingelesen</translation>
    </message>
    <message>
        <source>No episode of the library was found for:</source>
        <translation>Keine Episode der Bibliothek gefunden für:</translation>
    </message>
    <message>
        <source>Add their shows and import the file again: nothing is doubled.</source>
        <translation>Fügen Sie die Sendungen hinzu und lesen Sie die Datei noch einmal ein: Nichts wird doppelt.</translation>
    </message>
    <message>
        <source>&amp;Copy list</source>
        <translation>Liste &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>&amp;Zurücknehmen</translation>
    </message>
</context>
<context>
    <name>earmark::PlaylistLines</name>
    <message numerus="yes">
        <source>%n episode(s)</source>
        <translation>
            <numerusform>%n Episode</numerusform>
            <numerusform>%n Episoden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>episodes, length</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · search: %2</source>
        <comment>episodes, query</comment>
        <translation>%1 · Suche: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n playlist(s)</source>
        <translation>
            <numerusform>%n Wiedergabeliste</numerusform>
            <numerusform>%n Wiedergabelisten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::PlaylistModel</name>
    <message numerus="yes">
        <source>%1, %n episode(s)</source>
        <translation>
            <numerusform>%1, %n Episode</numerusform>
            <numerusform>%1, %n Episoden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, smart playlist, %n episode(s)</source>
        <translation>
            <numerusform>%1, intelligente Wiedergabeliste, %n Episode</numerusform>
            <numerusform>%1, intelligente Wiedergabeliste, %n Episoden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, folder, %n playlist(s)</source>
        <translation>
            <numerusform>%1, Ordner, %n Wiedergabeliste</numerusform>
            <numerusform>%1, Ordner, %n Wiedergabelisten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::PlaylistPanel</name>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;Neu …</translation>
    </message>
    <message>
        <source>&amp;Play all</source>
        <translation>Alle ab&amp;spielen</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>&amp;Umbenennen …</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Playlists</source>
        <translation>Wiedergabelisten</translation>
    </message>
    <message>
        <source>Episodes of the playlist</source>
        <translation>Episoden der Wiedergabeliste</translation>
    </message>
    <message>
        <source>No playlists yet</source>
        <translation>Noch keine Wiedergabelisten</translation>
    </message>
    <message>
        <source>Make one here, add episodes from their page, or save a search.</source>
        <translation>Hier eine anlegen, Episoden von ihrer Seite aus hinzufügen oder eine Suche speichern.</translation>
    </message>
    <message>
        <source>Nothing in this playlist</source>
        <translation>Diese Wiedergabeliste ist leer</translation>
    </message>
    <message>
        <source>Drop episodes here, or choose “Add to playlist” on an episode.</source>
        <translation>Episoden hierher ziehen oder bei einer Episode „Zur Wiedergabeliste hinzufügen“ wählen.</translation>
    </message>
    <message>
        <source>New &amp;folder…</source>
        <translation>Neuer &amp;Ordner …</translation>
    </message>
    <message>
        <source>&amp;Move to folder…</source>
        <translation>In Ordner &amp;verschieben …</translation>
    </message>
    <message>
        <source>&amp;Oldest first</source>
        <translation>Ä&amp;lteste zuerst</translation>
    </message>
    <message>
        <source>&amp;Newest first</source>
        <translation>&amp;Neueste zuerst</translation>
    </message>
    <message>
        <source>By &amp;show</source>
        <translation>Nach &amp;Sendung</translation>
    </message>
    <message>
        <source>By &amp;title</source>
        <translation>Nach &amp;Titel</translation>
    </message>
    <message>
        <source>S&amp;hortest first</source>
        <translation>&amp;Kürzeste zuerst</translation>
    </message>
    <message>
        <source>&amp;Longest first</source>
        <translation>Längst&amp;e zuerst</translation>
    </message>
    <message>
        <source>Sort once</source>
        <translation>Einmal sortieren</translation>
    </message>
    <message>
        <source>Sort the playlist once</source>
        <translation>Die Wiedergabeliste einmal sortieren</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>Rename folder</source>
        <translation>Ordner umbenennen</translation>
    </message>
    <message>
        <source>Rename playlist</source>
        <translation>Wiedergabeliste umbenennen</translation>
    </message>
    <message>
        <source>In no folder</source>
        <translation>In keinem Ordner</translation>
    </message>
</context>
<context>
    <name>earmark::PlaylistWiring</name>
    <message>
        <source>Folder “%1” made</source>
        <translation>Ordner „%1“ angelegt</translation>
    </message>
    <message>
        <source>Folder moved</source>
        <translation>Ordner verschoben</translation>
    </message>
    <message>
        <source>Folder removed; what was in it stays</source>
        <translation>Ordner entfernt; was darin war, bleibt</translation>
    </message>
    <message>
        <source>Playlist “%1” made</source>
        <translation>Wiedergabeliste „%1“ angelegt</translation>
    </message>
    <message>
        <source>Playlist moved</source>
        <translation>Wiedergabeliste verschoben</translation>
    </message>
    <message>
        <source>Playlist removed</source>
        <translation>Wiedergabeliste entfernt</translation>
    </message>
    <message>
        <source>Playlist sorted</source>
        <translation>Wiedergabeliste sortiert</translation>
    </message>
    <message>
        <source>Add to playlist</source>
        <translation>Zur Wiedergabeliste hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>%n episode(s) are in this playlist already.</source>
        <translation>
            <numerusform>%n Episode ist schon in dieser Wiedergabeliste.</numerusform>
            <numerusform>%n Episoden sind schon in dieser Wiedergabeliste.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add &amp;again</source>
        <translation>&amp;Noch einmal hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Add only the &amp;other %n</source>
        <translation>
            <numerusform>Nur die &amp;andere hinzufügen</numerusform>
            <numerusform>Nur die &amp;anderen %n hinzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n episode(s) added to the playlist</source>
        <translation>
            <numerusform>%n Episode zur Wiedergabeliste hinzugefügt</numerusform>
            <numerusform>%n Episoden zur Wiedergabeliste hinzugefügt</numerusform>
        </translation>
    </message>
    <message>
        <source>Note and part</source>
        <translation>Notiz und Ausschnitt</translation>
    </message>
    <message>
        <source>Note and part kept</source>
        <translation>Notiz und Ausschnitt gesichert</translation>
    </message>
</context>
<context>
    <name>earmark::PortraitAside</name>
    <message>
        <source>About this page</source>
        <translation>Zu dieser Seite</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Gäste</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Mit</translation>
    </message>
    <message>
        <source>Goes with</source>
        <translation>Passt zu</translation>
    </message>
    <message>
        <source>Talks about</source>
        <translation>Spricht über</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>topic, episodes</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n episode(s)</source>
        <translation>
            <numerusform>%n Folge</numerusform>
            <numerusform>%n Folgen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 times as often as elsewhere</source>
        <translation>%1-mal so oft wie sonst</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>a person on a topic</comment>
        <translation>%1 über %2</translation>
    </message>
    <message>
        <source>host, %1</source>
        <translation>Moderation, %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more in the pane</source>
        <translation>
            <numerusform>und %n weiterer im Bereich</numerusform>
            <numerusform>und %n weitere im Bereich</numerusform>
        </translation>
    </message>
    <message>
        <source>Also</source>
        <translation>Auch</translation>
    </message>
    <message>
        <source>As a guest</source>
        <translation>Als Gast</translation>
    </message>
    <message>
        <source>As a host</source>
        <translation>Am Mikrofon</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Moderation</translation>
    </message>
    <message>
        <source>Introduced as</source>
        <translation>Vorgestellt als</translation>
    </message>
    <message>
        <source>Why we think so</source>
        <translation>Warum wir das glauben</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Moderation</translation>
    </message>
    <message>
        <source>Habits</source>
        <translation>Gewohnheiten</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
</context>
<context>
    <name>earmark::PortraitHeader</name>
    <message>
        <source>Page of</source>
        <translation>Seite von</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Show the episodes as a plain list (%1)</source>
        <translation>Die Folgen als einfache Liste zeigen (%1)</translation>
    </message>
    <message numerus="yes">
        <source>Play %n unheard</source>
        <translation>
            <numerusform>%n ungehörte abspielen</numerusform>
            <numerusform>%n ungehörte abspielen</numerusform>
        </translation>
    </message>
    <message>
        <source>Play all</source>
        <translation>Alle abspielen</translation>
    </message>
    <message>
        <source>Play from the oldest to the newest</source>
        <translation>Von der ältesten zur neuesten abspielen</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Gefolgt</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Berichtigen…</translation>
    </message>
</context>
<context>
    <name>earmark::PortraitText</name>
    <message>
        <source>%1–%2</source>
        <comment>years</comment>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Topic · %1</source>
        <translation>Thema · %1</translation>
    </message>
    <message>
        <source>Topic · %1–%2</source>
        <translation>Thema · %1–%2</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Sendung</translation>
    </message>
    <message>
        <source>Show · with %1</source>
        <translation>Sendung · mit %1</translation>
    </message>
    <message>
        <source>A new episode every day</source>
        <translation>Jeden Tag eine neue Folge</translation>
    </message>
    <message>
        <source>A new episode every week</source>
        <translation>Jede Woche eine neue Folge</translation>
    </message>
    <message>
        <source>A new episode every other week</source>
        <translation>Alle zwei Wochen eine neue Folge</translation>
    </message>
    <message>
        <source>A new episode every month</source>
        <translation>Jeden Monat eine neue Folge</translation>
    </message>
    <message numerus="yes">
        <source>A new episode every %n day(s)</source>
        <translation>
            <numerusform>Jeden Tag eine neue Folge</numerusform>
            <numerusform>Alle %n Tage eine neue Folge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read in the title of %n episode(s)</source>
        <translation>
            <numerusform>Im Titel von %n Folge gelesen</numerusform>
            <numerusform>Im Titel von %n Folgen gelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read in the notes of %n episode(s)</source>
        <translation>
            <numerusform>In den Notizen von %n Folge gelesen</numerusform>
            <numerusform>In den Notizen von %n Folgen gelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read on a page for %n episode(s)</source>
        <translation>
            <numerusform>Auf einer Seite für %n Folge gelesen</numerusform>
            <numerusform>Auf einer Seite für %n Folgen gelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Known for %n episode(s)</source>
        <translation>
            <numerusform>Bekannt für %n Folge</numerusform>
            <numerusform>Bekannt für %n Folgen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stated by the feed for %n episode(s)</source>
        <translation>
            <numerusform>Vom Feed für %n Folge genannt</numerusform>
            <numerusform>Vom Feed für %n Folgen genannt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>a person on a topic</comment>
        <translation>%1 über %2</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Moderation</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>role, organisation</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>role (years)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n appearance(s)</source>
        <translation>
            <numerusform>%n Auftritt</numerusform>
            <numerusform>%n Auftritte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n episode(s)</source>
        <translation>
            <numerusform>%n Folge</numerusform>
            <numerusform>%n Folgen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n show(s)</source>
        <comment>episodes in shows</comment>
        <translation>
            <numerusform>%1 in %n Sendung</numerusform>
            <numerusform>%1 in %n Sendungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Usually %1, from %2 to %3</source>
        <translation>Meist %1, von %2 bis %3</translation>
    </message>
    <message>
        <source>%1 % of the episodes with guests</source>
        <translation>%1 % der Folgen mit Gästen</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Vom %1 bis zum %2</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Written %1</source>
        <translation>Geschrieben %1</translation>
    </message>
    <message>
        <source>As good as certain</source>
        <translation>So gut wie sicher</translation>
    </message>
    <message>
        <source>Very likely</source>
        <translation>Sehr wahrscheinlich</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Wahrscheinlich</translation>
    </message>
    <message>
        <source>A guess</source>
        <translation>Eine Vermutung</translation>
    </message>
    <message>
        <source>host</source>
        <translation>Moderation</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>year: episodes</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Long and short first name</source>
        <translation>Lange und kurze Form des Vornamens</translation>
    </message>
    <message>
        <source>An initial in place of a name</source>
        <translation>Ein Anfangsbuchstabe statt eines Namens</translation>
    </message>
    <message>
        <source>Spelt alike</source>
        <translation>Ähnlich geschrieben</translation>
    </message>
    <message>
        <source>Only one name, in the same show</source>
        <translation>Nur ein Name, in derselben Sendung</translation>
    </message>
    <message>
        <source>Only one name, at the same organisation</source>
        <translation>Nur ein Name, bei derselben Organisation</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>reason, what is shared</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>earmark::QueuePanel</name>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>The queue is empty</source>
        <translation>Die Warteschlange ist leer</translation>
    </message>
    <message>
        <source>Drop episodes here, or choose “Queue” on an episode: they play one after the other.</source>
        <translation>Episoden hierher ziehen oder bei einer Episode „Einreihen“ wählen: Sie werden nacheinander abgespielt.</translation>
    </message>
</context>
<context>
    <name>earmark::RestoreDialog</name>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Was sich ändern würde</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>In the backup</source>
        <translation>In der Sicherung</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>&amp;Other file…</source>
        <translation>&amp;Andere Datei …</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>There is no backup yet. Choose a file that was taken along, or make one.</source>
        <translation>Es gibt noch keine Sicherung. Eine mitgenommene Datei auswählen oder eine Sicherung erstellen.</translation>
    </message>
    <message>
        <source>Choose a backup to see what would change.</source>
        <translation>Eine Sicherung auswählen, um zu sehen, was sich ändern würde.</translation>
    </message>
    <message>
        <source>What stands in the library now is kept as a backup, too, so this can be taken back. Earmark opens anew with what was restored.</source>
        <translation>Auch was jetzt in der Bibliothek steht, wird als Sicherung aufgehoben, so dass dies rückgängig zu machen ist. Earmark öffnet sich neu mit dem Wiederhergestellten.</translation>
    </message>
    <message>
        <source>&amp;Backups:</source>
        <translation>&amp;Sicherungen:</translation>
    </message>
    <message>
        <source>What &amp;would change:</source>
        <translation>Was sich &amp;ändern würde:</translation>
    </message>
    <message>
        <source>Chosen file</source>
        <translation>Ausgewählte Datei</translation>
    </message>
    <message>
        <source>Restore from a file</source>
        <translation>Aus einer Datei wiederherstellen</translation>
    </message>
    <message>
        <source>Earmark libraries (*.db *.earmark)</source>
        <translation>Earmark-Bibliotheken (*.db *.earmark)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen …</translation>
    </message>
    <message>
        <source>The library as it is cannot be read: %1</source>
        <translation>Die jetzige Bibliothek ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>The backup is whole.</source>
        <translation>Die Sicherung ist unversehrt.</translation>
    </message>
    <message>
        <source>The backup is whole and holds the same.</source>
        <translation>Die Sicherung ist unversehrt und enthält dasselbe.</translation>
    </message>
    <message>
        <source>Making it ready…</source>
        <translation>Wird vorbereitet …</translation>
    </message>
</context>
<context>
    <name>earmark::SamePersonSection</name>
    <message>
        <source>The same person?</source>
        <translation>Dieselbe Person?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>%1 and %2 are the same person</source>
        <translation>%1 und %2 sind dieselbe Person</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>%1 and %2 are two people</source>
        <translation>%1 und %2 sind zwei Personen</translation>
    </message>
</context>
<context>
    <name>earmark::SeekBar</name>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
</context>
<context>
    <name>earmark::SettingsDialog</name>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>Also when Earmark &amp;starts</source>
        <translation>Auch beim &amp;Start von Earmark</translation>
    </message>
    <message>
        <source>&amp;Go on with the queue when an episode ends</source>
        <translation>Nach einer Episode mit der &amp;Warteschlange fortfahren</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Only by hand</source>
        <translation>Nur von Hand</translation>
    </message>
    <message>
        <source>Every 15 minutes</source>
        <translation>Alle 15 Minuten</translation>
    </message>
    <message>
        <source>Every 30 minutes</source>
        <translation>Alle 30 Minuten</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>Jede Stunde</translation>
    </message>
    <message>
        <source>Every 3 hours</source>
        <translation>Alle 3 Stunden</translation>
    </message>
    <message>
        <source>Every 12 hours</source>
        <translation>Alle 12 Stunden</translation>
    </message>
    <message>
        <source>Once a day</source>
        <translation>Einmal am Tag</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie die Arbeitsfläche</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>New episodes</source>
        <translation>Neue Episoden</translation>
    </message>
    <message>
        <source>&amp;Look for them:</source>
        <translation>&amp;Danach suchen:</translation>
    </message>
    <message>
        <source>Playback</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>Skip &amp;back:</source>
        <translation>&amp;Zurückspringen:</translation>
    </message>
    <message>
        <source>Skip &amp;forward:</source>
        <translation>&amp;Vorspringen:</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation>&amp;Farben:</translation>
    </message>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>Jede Minute</numerusform>
            <numerusform>Alle %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Notify of new episodes from what you follow</source>
        <translation>Über neue Folgen von Gefolgtem &amp;benachrichtigen</translation>
    </message>
    <message>
        <source>&amp;Trim pauses, unless chosen otherwise for a show</source>
        <translation>&amp;Pausen kürzen, wenn für eine Sendung nichts anderes gewählt ist</translation>
    </message>
    <message>
        <source>All shows &amp;equally loud</source>
        <translation>Alle Sendungen &amp;gleich laut</translation>
    </message>
    <message>
        <source>Go &amp;on a little earlier after a long pause</source>
        <translation>Nach einer langen Pause etwas &amp;früher weitermachen</translation>
    </message>
    <message>
        <source>&amp;Sound device:</source>
        <translation>&amp;Audiogerät:</translation>
    </message>
    <message>
        <source>%1 (not there)</source>
        <translation>%1 (nicht da)</translation>
    </message>
    <message>
        <source>Tell what begins while the window is o&amp;ut of sight</source>
        <translation>Sagen, was beginnt, während das &amp;Fenster nicht zu sehen ist</translation>
    </message>
    <message>
        <source>An &amp;icon in the tray</source>
        <translation>Ein &amp;Symbol in der Kontrollleiste</translation>
    </message>
    <message>
        <source>Closing the window &amp;hides it there</source>
        <translation>Schließen des Fensters &amp;verbirgt es dort</translation>
    </message>
    <message>
        <source>Set &amp;bookmarks earlier by:</source>
        <translation>&amp;Lesezeichen früher setzen um:</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Keep one of each of the last &amp;days:</source>
        <translation>Je eine der letzten &amp;Tage behalten:</translation>
    </message>
    <message>
        <source>And of the last &amp;weeks:</source>
        <translation>Und aus den letzten &amp;Wochen:</translation>
    </message>
    <message>
        <source>Without a network</source>
        <translation>Ohne Netz</translation>
    </message>
    <message>
        <source> MB</source>
        <comment>megabytes</comment>
        <translation> MB</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Of what was strea&amp;med, keep:</source>
        <translation>Vom &amp;Gestreamten behalten:</translation>
    </message>
    <message>
        <source>Downlo&amp;ads at once:</source>
        <translation>Gleichzeitige &amp;Downloads:</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Arbeitsfläche</translation>
    </message>
    <message>
        <source>%1 are in use now; the oldest goes first</source>
        <comment>megabytes</comment>
        <translation>%1 sind jetzt belegt; das Älteste geht zuerst</translation>
    </message>
</context>
<context>
    <name>earmark::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>Aktion oder Taste suchen</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>earmark::SleepButton</name>
    <message>
        <source>Sleep timer</source>
        <translation>Einschlafuhr</translation>
    </message>
    <message>
        <source>Sleep timer: at the end of the episode</source>
        <translation>Einschlafuhr: am Ende der Episode</translation>
    </message>
    <message>
        <source>Sleep timer: %1 left</source>
        <translation>Einschlafuhr: noch %1</translation>
    </message>
</context>
<context>
    <name>earmark::SourceSection</name>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
</context>
<context>
    <name>earmark::SourceText</name>
    <message>
        <source>The feed</source>
        <translation>Der Feed</translation>
    </message>
    <message>
        <source>A page</source>
        <translation>Eine Seite</translation>
    </message>
    <message>
        <source>The file %1</source>
        <translation>Die Datei %1</translation>
    </message>
    <message>
        <source>The page %1</source>
        <translation>Die Seite %1</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>season</source>
        <translation>Staffel</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>guests</source>
        <translation>Gäste</translation>
    </message>
    <message>
        <source>hosts</source>
        <translation>Moderation</translation>
    </message>
    <message>
        <source>topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>chapters</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>transcripts</source>
        <translation>Transkripte</translation>
    </message>
    <message>
        <source>audio</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>soundbites</source>
        <translation>Ausschnitte</translation>
    </message>
    <message>
        <source>%1, read %2</source>
        <translation>%1, gelesen %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>earmark::SpeedButton</name>
    <message>
        <source>Playback speed</source>
        <translation>Wiedergabegeschwindigkeit</translation>
    </message>
    <message>
        <source>Playback speed %1</source>
        <translation>Wiedergabegeschwindigkeit %1</translation>
    </message>
    <message>
        <source>S&amp;peed:</source>
        <translation>&amp;Geschwindigkeit:</translation>
    </message>
</context>
<context>
    <name>earmark::StarterList</name>
    <message>
        <source>Shows to start with</source>
        <translation>Sendungen für den Anfang</translation>
    </message>
</context>
<context>
    <name>earmark::Steps</name>
    <message>
        <source>shows added</source>
        <translation>Sendungen hinzugefügt</translation>
    </message>
    <message>
        <source>subscription</source>
        <translation>Abonnement</translation>
    </message>
    <message>
        <source>private addresses</source>
        <translation>private Adressen</translation>
    </message>
    <message>
        <source>heard or not heard</source>
        <translation>gehört oder ungehört</translation>
    </message>
    <message>
        <source>archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>bookmark set</source>
        <translation>Lesezeichen gesetzt</translation>
    </message>
    <message>
        <source>bookmark changed</source>
        <translation>Lesezeichen geändert</translation>
    </message>
    <message>
        <source>bookmark removed</source>
        <translation>Lesezeichen entfernt</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>tag renamed</source>
        <translation>Schlagwort umbenannt</translation>
    </message>
    <message>
        <source>folder made</source>
        <translation>Ordner angelegt</translation>
    </message>
    <message>
        <source>folder renamed</source>
        <translation>Ordner umbenannt</translation>
    </message>
    <message>
        <source>folder moved</source>
        <translation>Ordner verschoben</translation>
    </message>
    <message>
        <source>folder removed</source>
        <translation>Ordner entfernt</translation>
    </message>
    <message>
        <source>playlist made</source>
        <translation>Wiedergabeliste angelegt</translation>
    </message>
    <message>
        <source>playlist renamed</source>
        <translation>Wiedergabeliste umbenannt</translation>
    </message>
    <message>
        <source>playlist moved</source>
        <translation>Wiedergabeliste verschoben</translation>
    </message>
    <message>
        <source>playlist removed</source>
        <translation>Wiedergabeliste entfernt</translation>
    </message>
    <message>
        <source>order of a playlist</source>
        <translation>Reihenfolge einer Wiedergabeliste</translation>
    </message>
    <message>
        <source>note or part of an item</source>
        <translation>Notiz oder Ausschnitt eines Eintrags</translation>
    </message>
    <message>
        <source>playlist sorted</source>
        <translation>Wiedergabeliste sortiert</translation>
    </message>
    <message>
        <source>added to a playlist</source>
        <translation>zu einer Wiedergabeliste hinzugefügt</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>history removed</source>
        <translation>Verlauf entfernt</translation>
    </message>
    <message>
        <source>correction</source>
        <translation>Korrektur</translation>
    </message>
    <message>
        <source>correction taken back</source>
        <translation>Korrektur zurückgenommen</translation>
    </message>
    <message>
        <source>playlist imported</source>
        <translation>Wiedergabeliste importiert</translation>
    </message>
    <message>
        <source>pages imported</source>
        <translation>Seiten importiert</translation>
    </message>
    <message>
        <source>what was made imported</source>
        <translation>Selbst Gemachtes importiert</translation>
    </message>
    <message>
        <source>corrections imported</source>
        <translation>Korrekturen importiert</translation>
    </message>
    <message>
        <source>library of another program imported</source>
        <translation>Bibliothek eines anderen Programms importiert</translation>
    </message>
</context>
<context>
    <name>earmark::StreamDialog</name>
    <message>
        <source>&amp;Play</source>
        <translation>Ab&amp;spielen</translation>
    </message>
    <message>
        <source>Play &amp;Without What Is Stored</source>
        <translation>Ohne &amp;Gespeichertes abspielen</translation>
    </message>
    <message>
        <source>&amp;Look Again</source>
        <translation>&amp;Noch einmal prüfen</translation>
    </message>
    <message>
        <source>&amp;Keep Offline</source>
        <translation>&amp;Offline behalten</translation>
    </message>
    <message>
        <source>Open in &amp;Browser</source>
        <translation>Im &amp;Browser öffnen</translation>
    </message>
    <message>
        <source>&amp;Copy Report</source>
        <translation>Bericht &amp;kopieren</translation>
    </message>
    <message>
        <source>Why does it not play?</source>
        <translation>Warum läuft es nicht?</translation>
    </message>
    <message>
        <source>Looking for what is wrong</source>
        <translation>Suche nach dem Fehler</translation>
    </message>
    <message>
        <source>Address of the audio</source>
        <translation>Adresse der Audiodatei</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>address, answer, time</comment>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>earmark::StreamText</name>
    <message>
        <source>The server could not show that it is the one it claims to be, so nothing was fetched from it. Check the date and time of this computer. In a hotel or train, sign in to the network first.</source>
        <translation>Der Server konnte nicht nachweisen, dass er der ist, als der er sich ausgibt; darum wurde nichts von ihm geholt. Datum und Uhrzeit dieses Rechners prüfen. In Hotel oder Bahn zuerst beim Netz anmelden.</translation>
    </message>
    <message>
        <source>Looking for what is wrong…</source>
        <translation>Suche nach dem Fehler …</translation>
    </message>
    <message>
        <source>This episode can be played</source>
        <translation>Diese Episode ist abspielbar</translation>
    </message>
    <message>
        <source>The address of the audio is no web address</source>
        <translation>Die Adresse der Audiodatei ist keine Webadresse</translation>
    </message>
    <message>
        <source>The name of the server is not known</source>
        <translation>Der Name des Servers ist nicht bekannt</translation>
    </message>
    <message>
        <source>There is no connection to the server</source>
        <translation>Es gibt keine Verbindung zum Server</translation>
    </message>
    <message>
        <source>The connection to the server is not secure</source>
        <translation>Die Verbindung zum Server ist nicht sicher</translation>
    </message>
    <message>
        <source>The server does not answer in time</source>
        <translation>Der Server antwortet nicht rechtzeitig</translation>
    </message>
    <message>
        <source>The server refuses the audio (status %1)</source>
        <translation>Der Server verweigert die Audiodatei (Status %1)</translation>
    </message>
    <message>
        <source>The server leads on to where nobody may follow</source>
        <translation>Der Server führt weiter, wohin niemand folgen darf</translation>
    </message>
    <message>
        <source>The server sends an empty file</source>
        <translation>Der Server sendet eine leere Datei</translation>
    </message>
    <message>
        <source>The server sends a page instead of sound</source>
        <translation>Der Server sendet eine Seite statt Ton</translation>
    </message>
    <message>
        <source>The server breaks off before the end</source>
        <translation>Der Server bricht vor dem Ende ab</translation>
    </message>
    <message>
        <source>What the server sends cannot be decoded</source>
        <translation>Was der Server sendet, lässt sich nicht dekodieren</translation>
    </message>
    <message>
        <source>The server answers, and sound comes out. If it did not play before, try again; if it stops on the way, keep it offline.</source>
        <translation>Der Server antwortet, und es kommt Ton. Lief es vorher nicht, noch einmal versuchen; hört es unterwegs auf, die Episode offline behalten.</translation>
    </message>
    <message>
        <source>Check whether other sites open. If they do, the show has moved its audio: refresh the show.</source>
        <translation>Prüfen, ob andere Seiten aufgehen. Wenn ja, hat die Sendung ihre Audiodateien verlegt: die Sendung aktualisieren.</translation>
    </message>
    <message>
        <source>Check your connection. If other sites open, the server is down: try again later.</source>
        <translation>Die Verbindung prüfen. Gehen andere Seiten auf, ist der Server ausgefallen: später noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The server is busy, or the connection is very slow. Try again later, or keep the episode offline: that goes on by itself.</source>
        <translation>Der Server ist beschäftigt oder die Verbindung sehr langsam. Später noch einmal versuchen oder die Episode offline behalten: Das geht von selbst weiter.</translation>
    </message>
    <message>
        <source>Open the address in the browser: the page says what is wanted. In a hotel or train it is where one signs in to the network.</source>
        <translation>Die Adresse im Browser öffnen: Die Seite sagt, was verlangt wird. In Hotel oder Bahn meldet man sich dort beim Netz an.</translation>
    </message>
    <message>
        <source>Less came than the server said. Try again; keeping the episode offline goes on where it broke off.</source>
        <translation>Es kam weniger, als der Server angab. Noch einmal versuchen; offline behalten macht dort weiter, wo es abbrach.</translation>
    </message>
    <message>
        <source>The file is damaged or in a format that is not known. Try another address where there is one, or tell the show.</source>
        <translation>Die Datei ist beschädigt oder in einem unbekannten Format. Eine andere Adresse versuchen, wo es eine gibt, oder es der Sendung sagen.</translation>
    </message>
    <message>
        <source>The server does not send parts: jumping ahead has to wait for all that lies between. Keep the episode offline to jump freely.</source>
        <translation>Der Server sendet keine Teile: Vorspringen muss auf alles dazwischen warten. Die Episode offline behalten, um frei zu springen.</translation>
    </message>
    <message>
        <source>The server calls it “%1”, although it is sound.</source>
        <translation>Der Server nennt es „%1“, obwohl es Ton ist.</translation>
    </message>
    <message>
        <source>%1: leads where nobody may follow</source>
        <translation>%1: führt, wohin niemand folgen darf</translation>
    </message>
    <message>
        <source>%1: leads on</source>
        <translation>%1: führt weiter</translation>
    </message>
    <message>
        <source>%1: refused</source>
        <translation>%1: abgelehnt</translation>
    </message>
    <message>
        <source>a part of it</source>
        <translation>ein Teil davon</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 ms  %2</source>
        <translation>%1 ms  %2</translation>
    </message>
</context>
<context>
    <name>earmark::TagDialog</name>
    <message numerus="yes">
        <source>Tags of %n episode(s)</source>
        <translation>
            <numerusform>Schlagwörter von %n Episode</numerusform>
            <numerusform>Schlagwörter von %n Episoden</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Another tag, such as “to quote”</source>
        <translation>Ein anderes Schlagwort, etwa „zum Zitieren“</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Neues Schlagwort</translation>
    </message>
    <message>
        <source>What is tagged is found by “tag:” and the word in the search field.</source>
        <translation>Was ein Schlagwort hat, findet „tag:“ mit dem Wort im Suchfeld.</translation>
    </message>
</context>
<context>
    <name>earmark::TagSection</name>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Shows all that is tagged so</source>
        <translation>Zeigt alles mit diesem Schlagwort</translation>
    </message>
</context>
<context>
    <name>earmark::TopBar</name>
    <message>
        <source>Search titles, notes, people, topics…  %1</source>
        <translation>Titel, Notizen, Personen, Themen suchen …  %1</translation>
    </message>
    <message>
        <source>Search titles, notes, people and topics</source>
        <translation>Titel, Notizen, Personen und Themen durchsuchen</translation>
    </message>
    <message>
        <source>Words, &quot;phrases&quot;, -not, prefix*, and show: guest: host: topic: year: after: before: longer: shorter: is: has:</source>
        <translation>Wörter, &quot;Wortfolgen&quot;, -nicht, Anfang* und show: guest: host: topic: year: after: before: longer: shorter: is: has:</translation>
    </message>
    <message>
        <source>Refresh %1/%2</source>
        <translation>Aktualisieren %1/%2</translation>
    </message>
    <message>
        <source>Cancel the refresh; %1 of %2 shows are done</source>
        <translation>Aktualisierung abbrechen; %1 von %2 Sendungen sind fertig</translation>
    </message>
    <message>
        <source>Refresh all shows</source>
        <translation>Alle Sendungen aktualisieren</translation>
    </message>
    <message>
        <source>Reading %1 %</source>
        <translation>Lesen %1 %</translation>
    </message>
    <message>
        <source>Stop reading guests and topics again; %1 % of the episodes are done</source>
        <translation>Neues Lesen von Gästen und Themen abbrechen; %1 % der Episoden sind fertig</translation>
    </message>
</context>
<context>
    <name>earmark::TopicSection</name>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiteres</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Why these topics?</source>
        <translation>Warum diese Themen?</translation>
    </message>
    <message>
        <source>Where they were read, and what to do if one is wrong</source>
        <translation>Wo sie gelesen wurden, und was zu tun ist, wenn eines falsch ist</translation>
    </message>
</context>
<context>
    <name>earmark::TranscriptPanel</name>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Find in the transcript</source>
        <translation>Im Transkript suchen</translation>
    </message>
    <message>
        <source>Enter goes to the next place, Shift+Enter to the one before</source>
        <translation>Enter geht zur nächsten Stelle, Umschalt+Enter zur vorigen</translation>
    </message>
    <message>
        <source>Keep what is being said in sight</source>
        <translation>Zeigen, was gerade gesagt wird</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transkript</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>No episode chosen</source>
        <translation>Keine Episode ausgewählt</translation>
    </message>
    <message>
        <source>Choose one in the list to read what is said in it.</source>
        <translation>Eine in der Liste auswählen, um zu lesen, was darin gesagt wird.</translation>
    </message>
    <message>
        <source>No transcript</source>
        <translation>Kein Transkript</translation>
    </message>
    <message>
        <source>The feed names none for this episode. Search “has:transcript” to find those that have one.</source>
        <translation>Der Feed nennt keines für diese Episode. Die Suche „has:transcript“ findet die, die eines haben.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>The transcript is on its way.</source>
        <translation>Das Transkript ist unterwegs.</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>which place of all that were found</comment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>earmark::TransferWiring</name>
    <message>
        <source>On the clipboard: %1</source>
        <translation>In der Zwischenablage: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>file: what was written</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 wird gelesen …</translation>
    </message>
</context>
<context>
    <name>earmark::TrayIcon</name>
    <message>
        <source>&amp;Play</source>
        <translation>Ab&amp;spielen</translation>
    </message>
    <message>
        <source>&amp;Next in Queue</source>
        <translation>&amp;Nächste in der Warteschlange</translation>
    </message>
    <message>
        <source>&amp;Show or Hide the Window</source>
        <translation>Fenster &amp;zeigen oder verbergen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Earmark</source>
        <translation>Earmark</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>title, show</comment>
        <translation>%1
%2</translation>
    </message>
</context>
<context>
    <name>earmark::UpkeepActions</name>
    <message>
        <source>&amp;Back Up Now</source>
        <translation>Jetzt &amp;sichern</translation>
    </message>
    <message>
        <source>&amp;Restore a Backup…</source>
        <translation>Sicherung &amp;wiederherstellen …</translation>
    </message>
    <message>
        <source>Take Everything &amp;With Me…</source>
        <translation>Alles &amp;mitnehmen …</translation>
    </message>
    <message>
        <source>&amp;Check and Repair the Library</source>
        <translation>Bibliothek &amp;prüfen und reparieren</translation>
    </message>
    <message>
        <source>Export What I &amp;Made…</source>
        <translation>Selbst Ge&amp;machtes exportieren …</translation>
    </message>
</context>
<context>
    <name>earmark::UpkeepWiring</name>
    <message>
        <source>Backing up…</source>
        <translation>Wird gesichert …</translation>
    </message>
    <message>
        <source>Backed up and checked: %1</source>
        <translation>Gesichert und geprüft: %1</translation>
    </message>
    <message>
        <source>The library could not be backed up. %1</source>
        <translation>Die Bibliothek konnte nicht gesichert werden. %1</translation>
    </message>
    <message>
        <source>Take everything with me</source>
        <translation>Alles mitnehmen</translation>
    </message>
    <message>
        <source>Earmark libraries (*.earmark)</source>
        <translation>Earmark-Bibliotheken (*.earmark)</translation>
    </message>
    <message>
        <source>Earmark %1.earmark</source>
        <translation>Earmark %1.earmark</translation>
    </message>
    <message>
        <source>Checking the library…</source>
        <translation>Bibliothek wird geprüft …</translation>
    </message>
    <message>
        <source>The library is sound.</source>
        <translation>Die Bibliothek ist in Ordnung.</translation>
    </message>
    <message>
        <source>Check and repair</source>
        <translation>Prüfen und reparieren</translation>
    </message>
    <message>
        <source>The library is damaged.</source>
        <translation>Die Bibliothek ist beschädigt.</translation>
    </message>
    <message>
        <source>What can be mended is mended, and a copy of the library as it is now is kept. Earmark opens anew after that. Where it is not enough, restore a backup.</source>
        <translation>Was zu reparieren ist, wird repariert, und eine Kopie der Bibliothek, wie sie jetzt ist, bleibt erhalten. Danach öffnet sich Earmark neu. Wo das nicht reicht, hilft eine Sicherung.</translation>
    </message>
    <message>
        <source>&amp;Repair</source>
        <translation>&amp;Reparieren</translation>
    </message>
    <message>
        <source>Restore a &amp;Backup…</source>
        <translation>&amp;Sicherung wiederherstellen …</translation>
    </message>
</context>
<context>
    <name>earmark::VolumeControl</name>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>Volume: %1 %</source>
        <translation>Lautstärke: %1 %</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stummschalten</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Ton einschalten</translation>
    </message>
</context>
<context>
    <name>earmark::WakeLock</name>
    <message>
        <source>An episode is playing</source>
        <translation>Eine Episode läuft</translation>
    </message>
</context>
<context>
    <name>earmark::WelcomePage</name>
    <message>
        <source>Thousands of described episodes that come with Earmark; works without a network</source>
        <translation>Tausende beschriebene Episoden, die Earmark mitbringt; geht ohne Netz</translation>
    </message>
    <message>
        <source>Subscriptions of another program, a feed, or a page with episodes</source>
        <translation>Abonnements eines anderen Programms, ein Feed oder eine Seite mit Episoden</translation>
    </message>
    <message>
        <source>The address of a feed or of a show&apos;s site</source>
        <translation>Die Adresse eines Feeds oder der Website einer Sendung</translation>
    </message>
    <message>
        <source>Welcome to Earmark</source>
        <translation>Willkommen bei Earmark</translation>
    </message>
    <message>
        <source>Browse podcasts by show, by guest and by topic. Tick a few shows to begin with; more can follow at any time.</source>
        <translation>Podcasts nach Sendung, Gast und Thema durchstöbern. Für den Anfang ein paar Sendungen ankreuzen; weitere können jederzeit folgen.</translation>
    </message>
    <message>
        <source>Or begin another way:</source>
        <translation>Oder anders beginnen:</translation>
    </message>
    <message>
        <source>You can also drop an OPML file, a feed or a page onto this window.</source>
        <translation>Auch eine OPML-Datei, ein Feed oder eine Seite lässt sich auf dieses Fenster ziehen.</translation>
    </message>
    <message numerus="yes">
        <source>Add %n show(s)</source>
        <translation>
            <numerusform>%n Sendung hinzufügen</numerusform>
            <numerusform>%n Sendungen hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Add shows</source>
        <translation>Sendungen hinzufügen</translation>
    </message>
    <message>
        <source>Adding</source>
        <translation>Wird hinzugefügt</translation>
    </message>
    <message>
        <source>Fill from the built-in catalogue</source>
        <translation>Mit dem eingebauten Katalog füllen</translation>
    </message>
    <message>
        <source>Open OPML or file…</source>
        <translation>OPML oder Datei öffnen …</translation>
    </message>
    <message>
        <source>Enter an address…</source>
        <translation>Adresse eingeben …</translation>
    </message>
</context>
<context>
    <name>earmark::Wiring</name>
    <message numerus="yes">
        <source>%n episode(s) marked as heard</source>
        <translation>
            <numerusform>%n Episode als gehört markiert</numerusform>
            <numerusform>%n Episoden als gehört markiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n episode(s) marked as not heard</source>
        <translation>
            <numerusform>%n Episode als ungehört markiert</numerusform>
            <numerusform>%n Episoden als ungehört markiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n episode(s) archived</source>
        <translation>
            <numerusform>%n Episode archiviert</numerusform>
            <numerusform>%n Episoden archiviert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n episode(s) brought back</source>
        <translation>
            <numerusform>%n Episode zurückgeholt</numerusform>
            <numerusform>%n Episoden zurückgeholt</numerusform>
        </translation>
    </message>
    <message>
        <source>Bookmark set</source>
        <translation>Lesezeichen gesetzt</translation>
    </message>
    <message>
        <source>Bookmark removed</source>
        <translation>Lesezeichen entfernt</translation>
    </message>
    <message numerus="yes">
        <source>%n episode(s) queued</source>
        <translation>
            <numerusform>%n Episode eingereiht</numerusform>
            <numerusform>%n Episoden eingereiht</numerusform>
        </translation>
    </message>
    <message>
        <source>Subscribed</source>
        <translation>Abonniert</translation>
    </message>
    <message>
        <source>Unsubscribed; what you made of its episodes stays</source>
        <translation>Abbestellt; was an ihren Episoden von Hand entstand, bleibt</translation>
    </message>
    <message>
        <source>Looking at %1…</source>
        <translation>%1 wird angesehen …</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 wird gelesen …</translation>
    </message>
    <message numerus="yes">
        <source>%n show(s) added</source>
        <translation>
            <numerusform>%n Sendung hinzugefügt</numerusform>
            <numerusform>%n Sendungen hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n episode(s)</source>
        <translation>
            <numerusform>%n Episode</numerusform>
            <numerusform>%n Episoden</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” was in the library already</source>
        <translation>„%1“ war schon in der Bibliothek</translation>
    </message>
    <message>
        <source>“%1” added</source>
        <translation>„%1“ hinzugefügt</translation>
    </message>
    <message>
        <source>Filling the library…</source>
        <translation>Die Bibliothek wird gefüllt …</translation>
    </message>
    <message>
        <source>Put right, here and whenever it is read again</source>
        <translation>Berichtigt, hier und wann immer es wieder gelesen wird</translation>
    </message>
    <message numerus="yes">
        <source>%n new episode(s) from what you follow</source>
        <translation>
            <numerusform>%n neue Folge von Gefolgtem</numerusform>
            <numerusform>%n neue Folgen von Gefolgtem</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>show: episode</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n reference(s) written to %1</source>
        <translation>
            <numerusform>%n Verweis nach %1 geschrieben</numerusform>
            <numerusform>%n Verweise nach %1 geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>This speed is that of all shows that have none of their own</source>
        <translation>Diese Geschwindigkeit gilt für alle Sendungen ohne eigene</translation>
    </message>
    <message>
        <source>Left out from the next episode of this show on</source>
        <translation>Wird ab der nächsten Episode dieser Sendung ausgelassen</translation>
    </message>
    <message>
        <source>Paused by the sleep timer</source>
        <translation>Von der Einschlafuhr angehalten</translation>
    </message>
    <message>
        <source>Bookmark changed</source>
        <translation>Lesezeichen geändert</translation>
    </message>
    <message>
        <source>Private: its addresses stay out of exports</source>
        <translation>Privat: ihre Adressen bleiben aus Exporten heraus</translation>
    </message>
    <message>
        <source>Not private any more</source>
        <translation>Nicht mehr privat</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Wiederhergestellt: %1</translation>
    </message>
</context>
<context>
    <name>earmark::WorkSection</name>
    <message>
        <source>Named in the notes</source>
        <translation>In den Notizen genannt</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy all of them as a list of links</source>
        <translation>Alle als Liste von Links kopieren</translation>
    </message>
    <message>
        <source>%1 ×</source>
        <comment>times</comment>
        <translation>%1 ×</translation>
    </message>
</context>
<context>
    <name>earmark::YearPlot</name>
    <message>
        <source>Episodes by year</source>
        <translation>Folgen nach Jahr</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n episode(s)</source>
        <comment>year</comment>
        <translation>
            <numerusform>%1: %n Folge</numerusform>
            <numerusform>%1: %n Folgen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>show: episodes</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>earmark::errorText</name>
    <message>
        <source>The server does not let you read %1. A private feed needs its full address, with the key in it.</source>
        <translation>Der Server verweigert den Zugriff auf %1. Ein privater Feed braucht seine volle Adresse mit dem Schlüssel darin.</translation>
    </message>
    <message>
        <source>There is nothing at %1. Look up the feed’s address on the show’s web site.</source>
        <translation>Unter %1 ist nichts zu finden. Die Adresse des Feeds steht auf der Website der Sendung.</translation>
    </message>
    <message>
        <source>%1 was taken down for good. What you have of it stays in your library.</source>
        <translation>%1 wurde endgültig entfernt. Was davon da ist, bleibt in der Bibliothek.</translation>
    </message>
    <message>
        <source>The server of %1 asks for a pause. Try again in a few minutes.</source>
        <translation>Der Server von %1 bittet um eine Pause. In ein paar Minuten erneut versuchen.</translation>
    </message>
    <message>
        <source>The server of %1 has a problem (status %2). Try again later.</source>
        <translation>Der Server von %1 hat ein Problem (Status %2). Später erneut versuchen.</translation>
    </message>
    <message>
        <source>The server refused %1 (status %2). Check the address.</source>
        <translation>Der Server hat %1 abgelehnt (Status %2). Die Adresse prüfen.</translation>
    </message>
    <message>
        <source>%1 is not a web address. Use one that begins with https:// or http://.</source>
        <translation>%1 ist keine Webadresse. Sie beginnt mit https:// oder http://.</translation>
    </message>
    <message>
        <source>%1 leads into your own network, so it was not opened. Add the address yourself if you trust it.</source>
        <translation>%1 führt ins eigene Netz und wurde deshalb nicht geöffnet. Wer der Adresse vertraut, kann sie selbst hinzufügen.</translation>
    </message>
    <message>
        <source>The server of %1 was not found. Check the address and your connection.</source>
        <translation>Der Server von %1 wurde nicht gefunden. Adresse und Verbindung prüfen.</translation>
    </message>
    <message>
        <source>Could not connect to %1. Check your connection and try again.</source>
        <translation>Keine Verbindung zu %1. Die eigene Verbindung prüfen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The connection to %1 is not secure, so it was not used. Check the clock of this computer, or try again later.</source>
        <translation>Die Verbindung zu %1 ist nicht sicher und wurde deshalb nicht benutzt. Die Uhr dieses Rechners prüfen oder später erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 did not answer in time. Try again later.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet. Später erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 sends us on to other addresses in a way that is not safe to follow. Look up the new address on the show’s web site.</source>
        <translation>%1 leitet auf eine Weise weiter, der nicht sicher zu folgen ist. Die neue Adresse steht auf der Website der Sendung.</translation>
    </message>
    <message>
        <source>%1 is larger than Earmark accepts, so it was left alone.</source>
        <translation>%1 ist größer, als Earmark annimmt, und wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>The connection to %1 broke off before the end. Try again.</source>
        <translation>Die Verbindung zu %1 brach vor dem Ende ab. Erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 is empty. Try again later.</source>
        <translation>%1 ist leer. Später erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 is neither a feed nor a list of episodes that Earmark can read. Try the address of the show’s feed.</source>
        <translation>%1 ist weder ein Feed noch eine Liste von Episoden, die Earmark lesen kann. Es mit der Adresse des Feeds versuchen.</translation>
    </message>
    <message>
        <source>%1 is damaged and nothing in it could be read. Try again later.</source>
        <translation>%1 ist beschädigt, nichts darin war lesbar. Später erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 does not exist. It may have been moved or renamed.</source>
        <translation>%1 gibt es nicht. Vielleicht verschoben oder umbenannt.</translation>
    </message>
    <message>
        <source>%1 could not be read. Check its permissions.</source>
        <translation>%1 konnte nicht gelesen werden. Die Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>%1 could not be written. Check the folder’s permissions or choose another.</source>
        <translation>%1 konnte nicht geschrieben werden. Die Zugriffsrechte des Ordners prüfen oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>There is no room left on the disk for %1. Make room and try again; what was there before is unchanged.</source>
        <translation>Für %1 ist kein Platz auf dem Datenträger. Platz schaffen und erneut versuchen; was vorher da war, ist unverändert.</translation>
    </message>
    <message>
        <source>The library %1 was made by a newer Earmark. Update the program to open it; nothing was changed.</source>
        <translation>Die Bibliothek %1 stammt von einem neueren Earmark. Zum Öffnen das Programm aktualisieren; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The library %1 is damaged. Restore a backup; backups lie beside it.</source>
        <translation>Die Bibliothek %1 ist beschädigt. Eine Sicherung wiederherstellen; Sicherungen liegen daneben.</translation>
    </message>
    <message>
        <source>%1 is not an Earmark library. Choose another file; nothing was changed.</source>
        <translation>%1 ist keine Bibliothek von Earmark. Eine andere Datei wählen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The library %1 can be read but not written. Check its permissions and those of its folder.</source>
        <translation>Die Bibliothek %1 ist lesbar, aber nicht beschreibbar. Ihre Zugriffsrechte und die des Ordners prüfen.</translation>
    </message>
    <message>
        <source>Another program is writing to the library %1. Try again when it is done.</source>
        <translation>Ein anderes Programm schreibt gerade in die Bibliothek %1. Danach erneut versuchen.</translation>
    </message>
    <message>
        <source>The library %1 could not do that. Try again; if it happens again, check the library.</source>
        <translation>Die Bibliothek %1 konnte das nicht ausführen. Erneut versuchen; bei Wiederholung die Bibliothek prüfen.</translation>
    </message>
    <message>
        <source>There is no sound device to play %1 on. Connect one; playing goes on where it stopped.</source>
        <translation>Kein Audiogerät für %1 vorhanden. Eines anschließen; die Wiedergabe geht weiter, wo sie aufhörte.</translation>
    </message>
    <message>
        <source>%1 is not an audio file. The show may have moved it; refresh the show.</source>
        <translation>%1 ist keine Audiodatei. Vielleicht hat die Sendung sie verschoben; die Sendung aktualisieren.</translation>
    </message>
    <message>
        <source>%1 could not be played: its sound is damaged. Try again or skip this part.</source>
        <translation>%1 konnte nicht abgespielt werden: Der Ton ist beschädigt. Erneut versuchen oder diese Stelle überspringen.</translation>
    </message>
    <message>
        <source>The server of %1 does not allow jumping. Keep the episode offline to jump in it.</source>
        <translation>Der Server von %1 erlaubt kein Springen. Zum Springen die Episode offline behalten.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>%1 was cancelled.</source>
        <translation>%1 wurde abgebrochen.</translation>
    </message>
    <message>
        <source>“%1” cannot be used here. Check what you entered.</source>
        <translation>„%1“ lässt sich hier nicht verwenden. Die Eingabe prüfen.</translation>
    </message>
    <message>
        <source>%1 was not found. It may have been removed.</source>
        <translation>%1 wurde nicht gefunden. Vielleicht wurde es entfernt.</translation>
    </message>
    <message>
        <source>this</source>
        <translation>dies</translation>
    </message>
    <message>
        <source>No episodes and no feed were found on the page %1. Look there for a link that says RSS, or search for the show.</source>
        <translation>Auf der Seite %1 wurden weder Episoden noch ein Feed gefunden. Dort nach einem Link „RSS“ sehen oder nach der Sendung suchen.</translation>
    </message>
    <message>
        <source>%1 holds more files than Earmark reads at once, so it was left alone. Put the pages into smaller archives.</source>
        <translation>%1 enthält mehr Dateien, als Earmark auf einmal liest, und wurde nicht angerührt. Bitte die Seiten auf kleinere Archive verteilen.</translation>
    </message>
    <message>
        <source>%1 is a link or a device, which Earmark does not follow out of an archive.</source>
        <translation>%1 ist ein Verweis oder ein Gerät; dem folgt Earmark aus einem Archiv nicht.</translation>
    </message>
    <message>
        <source>%1 is an archive within an archive. Unpack it and open it by itself.</source>
        <translation>%1 ist ein Archiv in einem Archiv. Bitte auspacken und einzeln öffnen.</translation>
    </message>
    <message>
        <source>%1 is locked by a password. Unpack it and open it again.</source>
        <translation>%1 ist durch ein Passwort geschützt. Bitte auspacken und erneut öffnen.</translation>
    </message>
</context>
<context>
    <name>earmark::evidence</name>
    <message>
        <source>Read in the title: “%1”</source>
        <translation>Im Titel gelesen: „%1“</translation>
    </message>
    <message>
        <source>Read in the notes: “%1”</source>
        <translation>In den Notizen gelesen: „%1“</translation>
    </message>
    <message>
        <source>Stated in the feed (%1)</source>
        <translation>Im Feed angegeben (%1)</translation>
    </message>
    <message>
        <source>Read on a page: “%1”</source>
        <translation>Auf einer Seite gelesen: „%1“</translation>
    </message>
</context>
<context>
    <name>earmark::exportFormat</name>
    <message>
        <source>M3U8 playlist</source>
        <translation>M3U8-Wiedergabeliste</translation>
    </message>
    <message>
        <source>For nearly every player.</source>
        <translation>Für fast jeden Player.</translation>
    </message>
    <message>
        <source>XSPF playlist</source>
        <translation>XSPF-Wiedergabeliste</translation>
    </message>
    <message>
        <source>For players; keeps notes and pages too.</source>
        <translation>Für Player; behält auch Notizen und Seiten.</translation>
    </message>
    <message>
        <source>PLS playlist</source>
        <translation>PLS-Wiedergabeliste</translation>
    </message>
    <message>
        <source>For older players and radios.</source>
        <translation>Für ältere Player und Radios.</translation>
    </message>
    <message>
        <source>JSPF playlist</source>
        <translation>JSPF-Wiedergabeliste</translation>
    </message>
    <message>
        <source>XSPF in JSON, for programs.</source>
        <translation>XSPF in JSON, für Programme.</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>For notes; also as a list to tick off.</source>
        <translation>Für Notizen; auch als Liste zum Abhaken.</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>One page for any browser, to read and to print.</source>
        <translation>Eine Seite für jeden Browser, zum Lesen und Drucken.</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV-Tabelle</translation>
    </message>
    <message>
        <source>For spreadsheets.</source>
        <translation>Für Tabellenkalkulationen.</translation>
    </message>
    <message>
        <source>RSS feed</source>
        <translation>RSS-Feed</translation>
    </message>
    <message>
        <source>A podcast of these episodes, for any app that subscribes to an address.</source>
        <translation>Ein Podcast aus diesen Episoden, für jede App, die Adressen abonniert.</translation>
    </message>
    <message>
        <source>Podcast list</source>
        <translation>Podcast-Liste</translation>
    </message>
    <message>
        <source>A feed that points to the episodes in their own feeds (podcast:medium).</source>
        <translation>Ein Feed, der auf die Episoden in ihren eigenen Feeds zeigt (podcast:medium).</translation>
    </message>
    <message>
        <source>JSON Feed</source>
        <translation>JSON Feed</translation>
    </message>
    <message>
        <source>For programs and feed readers.</source>
        <translation>Für Programme und Feedreader.</translation>
    </message>
    <message>
        <source>OPML</source>
        <translation>OPML</translation>
    </message>
    <message>
        <source>The shows of these episodes, to subscribe to elsewhere.</source>
        <translation>Die Sendungen dieser Episoden, um sie anderswo zu abonnieren.</translation>
    </message>
    <message>
        <source>Audacity labels</source>
        <translation>Audacity-Textmarken</translation>
    </message>
    <message>
        <source>The bookmarks, as a label track.</source>
        <translation>Die Lesezeichen als Textspur.</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>Bündel</translation>
    </message>
    <message>
        <source>A zip of all formats with notes, bookmarks and corrections, to read back.</source>
        <translation>Ein Zip mit allen Formaten, Notizen, Lesezeichen und Korrekturen, das sich wieder einlesen lässt.</translation>
    </message>
</context>
<context>
    <name>earmark::exportReport</name>
    <message numerus="yes">
        <source>%n left out: no public feed is known</source>
        <translation>
            <numerusform>%n ausgelassen: kein öffentlicher Feed bekannt</numerusform>
            <numerusform>%n ausgelassen: kein öffentlicher Feed bekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: no bookmarks</source>
        <translation>
            <numerusform>%n ausgelassen: keine Lesezeichen</numerusform>
            <numerusform>%n ausgelassen: keine Lesezeichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: no public audio address</source>
        <translation>
            <numerusform>%n ausgelassen: keine öffentliche Audioadresse</numerusform>
            <numerusform>%n ausgelassen: keine öffentliche Audioadresse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>private addresses of %n item(s) kept back</source>
        <translation>
            <numerusform>private Adressen von %n Eintrag zurückgehalten</numerusform>
            <numerusform>private Adressen von %n Einträgen zurückgehalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n show(s) written</source>
        <translation>
            <numerusform>%n Sendung geschrieben</numerusform>
            <numerusform>%n Sendungen geschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) written</source>
        <translation>
            <numerusform>%n Eintrag geschrieben</numerusform>
            <numerusform>%n Einträge geschrieben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::foreignErrorText</name>
    <message>
        <source>%1 is a database, but none of AntennaPod or gPodder.</source>
        <translation>%1 ist eine Datenbank, aber keine von AntennaPod oder gPodder.</translation>
    </message>
    <message>
        <source>%1 is a library of Earmark: restore it as a backup.</source>
        <translation>%1 ist eine Bibliothek von Earmark: stellen Sie sie als Sicherung wieder her.</translation>
    </message>
</context>
<context>
    <name>earmark::foreignImportText</name>
    <message numerus="yes">
        <source>%n show(s)</source>
        <translation>
            <numerusform>%n Sendung</numerusform>
            <numerusform>%n Sendungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new episode(s)</source>
        <translation>
            <numerusform>%n neue Episode</numerusform>
            <numerusform>%n neue Episoden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n position(s) and mark(s)</source>
        <translation>
            <numerusform>%n Stelle und Markierung</numerusform>
            <numerusform>%n Stellen und Markierungen</numerusform>
        </translation>
    </message>
    <message>
        <source>From %1: %2</source>
        <comment>program, what was taken in</comment>
        <translation>Aus %1: %2</translation>
    </message>
</context>
<context>
    <name>earmark::format</name>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>a date in a sentence</comment>
        <translation>d. MMMM yyyy</translation>
    </message>
</context>
<context>
    <name>earmark::madeImportText</name>
    <message>
        <source>%1 taken in, %2 known already, %3 about what this library does not have.</source>
        <translation>%1 übernommen, %2 schon bekannt, %3 über das, was diese Bibliothek nicht hat.</translation>
    </message>
</context>
<context>
    <name>earmark::page</name>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>because the list falls in order then</source>
        <translation>weil die Liste dann geordnet ist</translation>
    </message>
    <message>
        <source>because %1 on this page can only be month before day</source>
        <translation>weil %1 auf dieser Seite nur Monat vor Tag sein kann</translation>
    </message>
    <message>
        <source>because %1 on this page can only be day before month</source>
        <translation>weil %1 auf dieser Seite nur Tag vor Monat sein kann</translation>
    </message>
    <message>
        <source>because it is written like one</source>
        <translation>weil es so geschrieben ist</translation>
    </message>
    <message>
        <source>because it stands where it stands in the other episodes</source>
        <translation>weil es dort steht, wo es bei den anderen Episoden steht</translation>
    </message>
    <message>
        <source>because the same words stand in most episodes</source>
        <translation>weil dieselben Wörter in den meisten Episoden stehen</translation>
    </message>
    <message>
        <source>because the lines around it show it</source>
        <translation>weil die Zeilen ringsum es zeigen</translation>
    </message>
    <message>
        <source>because the page says so</source>
        <translation>weil die Seite es sagt</translation>
    </message>
    <message>
        <source>because nothing else on the page is like it</source>
        <translation>weil sonst nichts auf der Seite so aussieht</translation>
    </message>
    <message>
        <source>%1 (compare %2)</source>
        <translation>%1 (vergleiche %2)</translation>
    </message>
    <message>
        <source>not complete, so it is kept as text only</source>
        <translation>unvollständig und daher nur als Text behalten</translation>
    </message>
    <message>
        <source>%1, not %2</source>
        <translation>%1, nicht %2</translation>
    </message>
    <message>
        <source>day before month</source>
        <translation>Tag vor Monat</translation>
    </message>
    <message>
        <source>month before day</source>
        <translation>Monat vor Tag</translation>
    </message>
    <message>
        <source>%1 (%2 decides)</source>
        <translation>%1 (%2 entscheidet)</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>guests</source>
        <translation>Gäste</translation>
    </message>
    <message>
        <source>topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Name of the show</source>
        <translation>Name der Sendung</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>Staffel</translation>
    </message>
    <message>
        <source>Still to come</source>
        <translation>Angekündigt</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>Part of the page, not of an episode</source>
        <translation>Teil der Seite, nicht einer Episode</translation>
    </message>
    <message>
        <source>Repeated words</source>
        <translation>Wiederholte Wörter</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>Nicht verstanden</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1, %2.</translation>
    </message>
    <message>
        <source>%1: %2, %3.</source>
        <translation>%1: %2, %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n episode(s)</source>
        <translation>
            <numerusform>%n Episode</numerusform>
            <numerusform>%n Episoden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · read as one show, %2</source>
        <translation>%1 · gelesen als eine Sendung, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>the name of the show</source>
        <translation>der Name der Sendung</translation>
    </message>
    <message>
        <source>a heading over several episodes</source>
        <translation>eine Überschrift über mehreren Episoden</translation>
    </message>
    <message>
        <source>a button, counter or menu of the page</source>
        <translation>ein Knopf, Zähler oder Menü der Seite</translation>
    </message>
    <message>
        <source>the same words stand with most episodes</source>
        <translation>dieselben Wörter stehen bei den meisten Episoden</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>nicht verstanden</translation>
    </message>
    <message>
        <source>belongs to no episode</source>
        <translation>gehört zu keiner Episode</translation>
    </message>
    <message>
        <source>takes the place of its announcement</source>
        <translation>tritt an die Stelle seiner Ankündigung</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>in the library already</source>
        <translation>schon in der Bibliothek</translation>
    </message>
    <message>
        <source>in the library, with something to add</source>
        <translation>in der Bibliothek, mit Ergänzungen</translation>
    </message>
    <message>
        <source>in the library, adds %1</source>
        <translation>in der Bibliothek, ergänzt %1</translation>
    </message>
</context>
<context>
    <name>earmark::playlistErrorText</name>
    <message>
        <source>Line %2 of %1 is damaged, so nothing of it was taken.</source>
        <translation>Zeile %2 von %1 ist beschädigt, daher wurde nichts davon übernommen.</translation>
    </message>
    <message>
        <source>%1 is no list of episodes: Earmark reads M3U, PLS, XSPF, JSPF, CSV and podcast lists.</source>
        <translation>%1 ist keine Liste von Episoden: Earmark liest M3U, PLS, XSPF, JSPF, CSV und Podcast-Listen.</translation>
    </message>
    <message>
        <source>%1 lists nothing.</source>
        <translation>%1 ist leer.</translation>
    </message>
</context>
<context>
    <name>earmark::playlistImportText</name>
    <message>
        <source>“%1”: no episode is known</source>
        <translation>„%1“: keine Episode ist bekannt</translation>
    </message>
    <message numerus="yes">
        <source>Playlist “%1” made of %n episode(s)</source>
        <translation>
            <numerusform>Wiedergabeliste „%1“ aus %n Episode angelegt</numerusform>
            <numerusform>Wiedergabeliste „%1“ aus %n Episoden angelegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n episode(s) added to “%1”</source>
        <translation>
            <numerusform>%n Episode zu „%1“ hinzugefügt</numerusform>
            <numerusform>%n Episoden zu „%1“ hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there already</source>
        <translation>
            <numerusform>%n schon vorhanden</numerusform>
            <numerusform>%n schon vorhanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not known</source>
        <translation>
            <numerusform>%n unbekannt</numerusform>
            <numerusform>%n unbekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bookmark(s) set</source>
        <translation>
            <numerusform>%n Lesezeichen gesetzt</numerusform>
            <numerusform>%n Lesezeichen gesetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s) taken in</source>
        <translation>
            <numerusform>%n Korrektur übernommen</numerusform>
            <numerusform>%n Korrekturen übernommen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Browse podcasts by show, guest and topic.</source>
        <translation>Podcasts nach Sendung, Gast und Thema durchstöbern.</translation>
    </message>
    <message>
        <source>Use the library in this file.</source>
        <translation>Die Bibliothek in dieser Datei verwenden.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>Save a picture of the filled window and quit.</source>
        <translation>Ein Bild des gefüllten Fensters speichern und beenden.</translation>
    </message>
    <message>
        <source>Addresses of feeds or sites, and files, to add.</source>
        <translation>Adressen von Feeds oder Websites und Dateien, die hinzugefügt werden.</translation>
    </message>
</context>
</TS>
