<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>BackupText</name>
    <message numerus="yes">
        <source>%n back</source>
        <comment>things that a backup has</comment>
        <translation>
            <numerusform>%n back</numerusform>
            <numerusform>%n back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lost</source>
        <comment>things that a backup lacks</comment>
        <translation>
            <numerusform>%n lost</numerusform>
            <numerusform>%n lost</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>%n new correction(s)</source>
        <translation>
            <numerusform>%n new correction</numerusform>
            <numerusform>%n new corrections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for their episodes</source>
        <translation>
            <numerusform>%n waiting for its episodes</numerusform>
            <numerusform>%n waiting for their episodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n episode(s)</source>
        <translation>
            <numerusform>%n episode</numerusform>
            <numerusform>%n episodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n new episode(s)</source>
        <translation>
            <numerusform>%1: %n new episode</numerusform>
            <numerusform>%1: %n new episodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) were left out</source>
        <translation>
            <numerusform>%n line was left out</numerusform>
            <numerusform>%n lines were left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new episode(s)</source>
        <translation>
            <numerusform>%n new episode</numerusform>
            <numerusform>%n new episodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as before</source>
        <translation>
            <numerusform>%n as before</numerusform>
            <numerusform>%n as before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more; --json names them all</source>
        <translation>
            <numerusform>and %n more; --json names them all</numerusform>
            <numerusform>and %n more; --json names them all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there already</source>
        <translation>
            <numerusform>%n there already</numerusform>
            <numerusform>%n there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not known</source>
        <translation>
            <numerusform>%n not known</numerusform>
            <numerusform>%n not known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n episode(s) added</source>
        <translation>
            <numerusform>%n episode added</numerusform>
            <numerusform>%n episodes added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bookmark(s) set</source>
        <translation>
            <numerusform>%n bookmark set</numerusform>
            <numerusform>%n bookmarks set</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: written and checked, %n episode(s).</source>
        <translation>
            <numerusform>%1: written and checked, %n episode.</numerusform>
            <numerusform>%1: written and checked, %n episodes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Private addresses were taken out of %n line(s); --with-private writes them too.</source>
        <translation>
            <numerusform>Private addresses were taken out of %n line; --with-private writes them too.</numerusform>
            <numerusform>Private addresses were taken out of %n lines; --with-private writes them too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportWords</name>
    <message numerus="yes">
        <source>%n episode(s), %1</source>
        <translation>
            <numerusform>%n episode, %1</numerusform>
            <numerusform>%n episodes, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaylistText</name>
    <message numerus="yes">
        <source>%n episode(s)</source>
        <translation>
            <numerusform>%n episode</numerusform>
            <numerusform>%n episodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::AddDialog</name>
    <message numerus="yes">
        <source>Add %n ticked show(s)</source>
        <translation>
            <numerusform>Add %n ticked show</numerusform>
            <numerusform>Add %n ticked shows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::CreditSection</name>
    <message numerus="yes">
        <source>%n more episode(s)</source>
        <translation>
            <numerusform>%n more episode</numerusform>
            <numerusform>%n more episodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::ExportDialog</name>
    <message numerus="yes">
        <source>Preview: all %n</source>
        <translation>
            <numerusform>Preview: all %n</numerusform>
            <numerusform>Preview: all %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::FacetModel</name>
    <message numerus="yes">
        <source>%1, %n episode(s)</source>
        <translation>
            <numerusform>%1, %n episode</numerusform>
            <numerusform>%1, %n episodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::FilterBar</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n episode(s)</source>
        <translation>
            <numerusform>%n episode</numerusform>
            <numerusform>%n episodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::MadeWiring</name>
    <message numerus="yes">
        <source>%n line(s) hold addresses that give access to what is not public.</source>
        <translation>
            <numerusform>%n line holds addresses that give access to what is not public.</numerusform>
            <numerusform>%n lines hold addresses that give access to what is not public.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n line(s)</source>
        <comment>file: what was written</comment>
        <translation>
            <numerusform>%1: %n line</numerusform>
            <numerusform>%1: %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::MainWindow</name>
    <message numerus="yes">
        <source>%n show(s) could not be refreshed; they are marked in the pane.</source>
        <translation>
            <numerusform>%n show could not be refreshed; they are marked in the pane.</numerusform>
            <numerusform>%n shows could not be refreshed; they are marked in the pane.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::OfflineDialog</name>
    <message numerus="yes">
        <source>Kept offline: %n episode(s), %1</source>
        <translation>
            <numerusform>Kept offline: %n episode, %1</numerusform>
            <numerusform>Kept offline: %n episodes, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::OfflineWiring</name>
    <message numerus="yes">
        <source>%n episode(s) will be kept offline</source>
        <translation>
            <numerusform>%n episode will be kept offline</numerusform>
            <numerusform>%n episodes will be kept offline</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n episode(s) are no longer kept offline</source>
        <translation>
            <numerusform>%n episode are no longer kept offline</numerusform>
            <numerusform>%n episodes are no longer kept offline</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::PageChips</name>
    <message numerus="yes">
        <source>%n episode(s)</source>
        <translation>
            <numerusform>%n episode</numerusform>
            <numerusform>%n episodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s)</source>
        <translation>
            <numerusform>%n guest</numerusform>
            <numerusform>%n guests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the library</source>
        <comment>episodes</comment>
        <translation>
            <numerusform>%n in the library</numerusform>
            <numerusform>%n in the library</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still to come</source>
        <comment>episodes</comment>
        <translation>
            <numerusform>%n still to come</numerusform>
            <numerusform>%n still to come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) left out</source>
        <translation>
            <numerusform>%n line left out</numerusform>
            <numerusform>%n lines left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::PageDraftModel</name>
    <message numerus="yes">
        <source>%n episode(s)</source>
        <translation>
            <numerusform>%n episode</numerusform>
            <numerusform>%n episodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::PageItemLines</name>
    <message numerus="yes">
        <source>%n time(s) · %1</source>
        <comment>same line, why it was left out</comment>
        <translation>
            <numerusform>%n time · %1</numerusform>
            <numerusform>%n times · %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::PagePreview</name>
    <message numerus="yes">
        <source>Add %n episode(s)</source>
        <translation>
            <numerusform>Add %n episode</numerusform>
            <numerusform>Add %n episodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Update %n episode(s)</source>
        <translation>
            <numerusform>Update %n episode</numerusform>
            <numerusform>Update %n episodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::PageWiring</name>
    <message numerus="yes">
        <source>No episodes were found on %n page(s).</source>
        <translation>
            <numerusform>No episodes were found on %n page.</numerusform>
            <numerusform>No episodes were found on %n pages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n episode(s) added</source>
        <translation>
            <numerusform>%n episode added</numerusform>
            <numerusform>%n episodes added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n episode(s) updated</source>
        <translation>
            <numerusform>%n episode updated</numerusform>
            <numerusform>%n episodes updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <comment>episodes</comment>
        <translation>
            <numerusform>%n updated</numerusform>
            <numerusform>%n updated</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::PlaceLines</name>
    <message numerus="yes">
        <source>%n episode(s)</source>
        <translation>
            <numerusform>%n episode</numerusform>
            <numerusform>%n episodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::PlaceModel</name>
    <message numerus="yes">
        <source>%1, %n episode(s)</source>
        <translation>
            <numerusform>%1, %n episode</numerusform>
            <numerusform>%1, %n episodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::PlayerBar</name>
    <message numerus="yes">
        <source>Back %n second(s)</source>
        <translation>
            <numerusform>Back %n second</numerusform>
            <numerusform>Back %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forward %n second(s)</source>
        <translation>
            <numerusform>Forward %n second</numerusform>
            <numerusform>Forward %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::PlaylistLines</name>
    <message numerus="yes">
        <source>%n episode(s)</source>
        <translation>
            <numerusform>%n episode</numerusform>
            <numerusform>%n episodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n playlist(s)</source>
        <translation>
            <numerusform>%n playlist</numerusform>
            <numerusform>%n playlists</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::PlaylistModel</name>
    <message numerus="yes">
        <source>%1, %n episode(s)</source>
        <translation>
            <numerusform>%1, %n episode</numerusform>
            <numerusform>%1, %n episodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, smart playlist, %n episode(s)</source>
        <translation>
            <numerusform>%1, smart playlist, %n episode</numerusform>
            <numerusform>%1, smart playlist, %n episodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, folder, %n playlist(s)</source>
        <translation>
            <numerusform>%1, folder, %n playlist</numerusform>
            <numerusform>%1, folder, %n playlists</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::PlaylistWiring</name>
    <message numerus="yes">
        <source>%n episode(s) are in this playlist already.</source>
        <translation>
            <numerusform>%n episode are in this playlist already.</numerusform>
            <numerusform>%n episodes are in this playlist already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add only the &amp;other %n</source>
        <translation>
            <numerusform>Add only the &amp;other one</numerusform>
            <numerusform>Add only the &amp;other %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n episode(s) added to the playlist</source>
        <translation>
            <numerusform>%n episode added to the playlist</numerusform>
            <numerusform>%n episodes added to the playlist</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::PortraitAside</name>
    <message numerus="yes">
        <source>%n episode(s)</source>
        <translation>
            <numerusform>%n episode</numerusform>
            <numerusform>%n episodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more in the pane</source>
        <translation>
            <numerusform>and %n more in the pane</numerusform>
            <numerusform>and %n more in the pane</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::PortraitHeader</name>
    <message numerus="yes">
        <source>Play %n unheard</source>
        <translation>
            <numerusform>Play %n unheard</numerusform>
            <numerusform>Play %n unheard</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::PortraitText</name>
    <message numerus="yes">
        <source>A new episode every %n day(s)</source>
        <translation>
            <numerusform>A new episode every day</numerusform>
            <numerusform>A new episode every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read in the title of %n episode(s)</source>
        <translation>
            <numerusform>Read in the title of %n episode</numerusform>
            <numerusform>Read in the titles of %n episodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read in the notes of %n episode(s)</source>
        <translation>
            <numerusform>Read in the notes of %n episode</numerusform>
            <numerusform>Read in the notes of %n episodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read on a page for %n episode(s)</source>
        <translation>
            <numerusform>Read on a page for %n episode</numerusform>
            <numerusform>Read on a page for %n episodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Known for %n episode(s)</source>
        <translation>
            <numerusform>Known for %n episode</numerusform>
            <numerusform>Known for %n episodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stated by the feed for %n episode(s)</source>
        <translation>
            <numerusform>Stated by the feed for %n episode</numerusform>
            <numerusform>Stated by the feed for %n episodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appearance(s)</source>
        <translation>
            <numerusform>%n appearance</numerusform>
            <numerusform>%n appearances</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n episode(s)</source>
        <translation>
            <numerusform>%n episode</numerusform>
            <numerusform>%n episodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n show(s)</source>
        <comment>episodes in shows</comment>
        <translation>
            <numerusform>%1 in %n show</numerusform>
            <numerusform>%1 in %n shows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::SettingsDialog</name>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>Every %n minute</numerusform>
            <numerusform>Every %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::TagDialog</name>
    <message numerus="yes">
        <source>Tags of %n episode(s)</source>
        <translation>
            <numerusform>Tags of %n episode</numerusform>
            <numerusform>Tags of %n episodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::TopicSection</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::WelcomePage</name>
    <message numerus="yes">
        <source>Add %n show(s)</source>
        <translation>
            <numerusform>Add %n show</numerusform>
            <numerusform>Add %n shows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::Wiring</name>
    <message numerus="yes">
        <source>%n episode(s) marked as heard</source>
        <translation>
            <numerusform>%n episode marked as heard</numerusform>
            <numerusform>%n episodes marked as heard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n episode(s) marked as not heard</source>
        <translation>
            <numerusform>%n episode marked as not heard</numerusform>
            <numerusform>%n episodes marked as not heard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n episode(s) archived</source>
        <translation>
            <numerusform>%n episode archived</numerusform>
            <numerusform>%n episodes archived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n episode(s) brought back</source>
        <translation>
            <numerusform>%n episode brought back</numerusform>
            <numerusform>%n episodes brought back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n episode(s) queued</source>
        <translation>
            <numerusform>%n episode queued</numerusform>
            <numerusform>%n episodes queued</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n show(s) added</source>
        <translation>
            <numerusform>%n show added</numerusform>
            <numerusform>%n shows added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n episode(s)</source>
        <translation>
            <numerusform>%n episode</numerusform>
            <numerusform>%n episodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new episode(s) from what you follow</source>
        <translation>
            <numerusform>%n new episode from what you follow</numerusform>
            <numerusform>%n new episodes from what you follow</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reference(s) written to %1</source>
        <translation>
            <numerusform>%n reference written to %1</numerusform>
            <numerusform>%n references written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::WorkSection</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::YearPlot</name>
    <message numerus="yes">
        <source>%1: %n episode(s)</source>
        <comment>year</comment>
        <translation>
            <numerusform>%1: %n episode</numerusform>
            <numerusform>%1: %n episodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::exportReport</name>
    <message numerus="yes">
        <source>%n left out: no public feed is known</source>
        <translation>
            <numerusform>%n left out: no public feed is known</numerusform>
            <numerusform>%n left out: no public feed is known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: no bookmarks</source>
        <translation>
            <numerusform>%n left out: no bookmarks</numerusform>
            <numerusform>%n left out: no bookmarks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: no public audio address</source>
        <translation>
            <numerusform>%n left out: no public audio address</numerusform>
            <numerusform>%n left out: no public audio address</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>private addresses of %n item(s) kept back</source>
        <translation>
            <numerusform>private addresses of %n item kept back</numerusform>
            <numerusform>private addresses of %n items kept back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n show(s) written</source>
        <translation>
            <numerusform>%n show written</numerusform>
            <numerusform>%n shows written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) written</source>
        <translation>
            <numerusform>%n item written</numerusform>
            <numerusform>%n items written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::foreignImportText</name>
    <message numerus="yes">
        <source>%n show(s)</source>
        <translation>
            <numerusform>%n show</numerusform>
            <numerusform>%n shows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new episode(s)</source>
        <translation>
            <numerusform>%n new episode</numerusform>
            <numerusform>%n new episodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n position(s) and mark(s)</source>
        <translation>
            <numerusform>%n position and mark</numerusform>
            <numerusform>%n positions and marks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::page</name>
    <message numerus="yes">
        <source>%n episode(s)</source>
        <translation>
            <numerusform>%n episode</numerusform>
            <numerusform>%n episodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::playlistImportText</name>
    <message numerus="yes">
        <source>Playlist “%1” made of %n episode(s)</source>
        <translation>
            <numerusform>Playlist “%1” made of %n episode</numerusform>
            <numerusform>Playlist “%1” made of %n episodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n episode(s) added to “%1”</source>
        <translation>
            <numerusform>%n episode added to “%1”</numerusform>
            <numerusform>%n episodes added to “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there already</source>
        <translation>
            <numerusform>%n there already</numerusform>
            <numerusform>%n there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not known</source>
        <translation>
            <numerusform>%n not known</numerusform>
            <numerusform>%n not known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bookmark(s) set</source>
        <translation>
            <numerusform>%n bookmark set</numerusform>
            <numerusform>%n bookmarks set</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s) taken in</source>
        <translation>
            <numerusform>%n correction taken in</numerusform>
            <numerusform>%n corrections taken in</numerusform>
        </translation>
    </message>
</context>
</TS>
