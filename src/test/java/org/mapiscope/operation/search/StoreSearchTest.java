package org.mapiscope.operation.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.RelationalOperator;
import org.mapiscope.mapi.Restriction;
import org.mapiscope.operation.DemoSession;
import org.mapiscope.operation.FolderTree;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.OpenSession;

class StoreSearchTest {
    private static final PropTag PR_BODY_W = new PropTag(0x1000001F);
    private static final String FOLDER = "Début du fichier de données Outlook: ";

    private DemoSession demo;
    private OpenSession session;
    private ObjectPath.Entry root;

    @BeforeEach
    void open(@TempDir Path folder) throws MapiException {
        demo = DemoSession.of("testPST.pst", folder);
        session = demo.session();
        EntryId store = session.stores().getFirst().entryId();
        session.openStore(store);
        root = new ObjectPath.Entry(store, new FolderTree(session.store(store).orElseThrow()).root().entryId());
    }

    @AfterEach
    void close() {
        demo.close();
    }

    private List<String> found(SearchScope scope, SearchCriterion criterion) throws MapiException {
        List<String> lines = new ArrayList<>();
        try (StoreSearch search = new StoreSearch(session, scope, criterion)) {
            while (!search.isOver()) {
                SearchStep step = search.next(MapiProgress.NONE);
                step.hits().forEach(hit -> lines.add(
                        hit.folder() + ": " + hit.values().string(PropTags.PR_SUBJECT_W).orElse("")));
                step.failures().forEach(failure -> lines.add(failure.place() + " " + failure.why().result()));
            }
        }
        return lines;
    }

    private SearchScope everywhere() {
        return new SearchScope(root, true, false);
    }

    @Test
    void wordsAreFoundInAnyOfTheProperties() throws MapiException {
        assertEquals(List.of(FOLDER + "[jira] [Resolved] (TIKA-1249) Vcard files detection",
                FOLDER + "[jira] [Commented] (TIKA-1250) Process loops infintely processing a CHM file"),
                found(everywhere(),
                        new SearchCriterion.Words(List.of("JIRA"), List.of(PropTags.PR_SUBJECT_W, PR_BODY_W))));
    }

    @Test
    void everyWordHasToBeThere() throws MapiException {
        assertEquals(List.of(FOLDER + "[jira] [Resolved] (TIKA-1249) Vcard files detection"), found(everywhere(),
                new SearchCriterion.Words(List.of("jira", "vcard"), List.of(PropTags.PR_SUBJECT_W))));
    }

    @Test
    void aFolderAloneIsSearchedWithoutThoseBelowIt() throws MapiException {
        assertEquals(List.of(), found(new SearchScope(root, false, false),
                new SearchCriterion.Presence(PropTags.PR_SUBJECT_W, true)));
    }

    @Test
    void messagesThatLackAPropertyAreFound() throws MapiException {
        int all = found(everywhere(), new SearchCriterion.Presence(PropTags.PR_ENTRYID, true)).size();
        int with = found(everywhere(), new SearchCriterion.Presence(PropTags.PR_HASATTACH, true)).size();
        int without = found(everywhere(), new SearchCriterion.Presence(PropTags.PR_HASATTACH, false)).size();

        assertEquals(List.of(7, 7), List.of(all, with + without));
    }

    @Test
    void aRestrictionIsTheTables() throws MapiException {
        Restriction large = new Restriction.Property(RelationalOperator.RELOP_GT, PropTags.PR_MESSAGE_SIZE,
                new PropValue.LongValue(PropTags.PR_MESSAGE_SIZE, 20_000));

        assertEquals(List.of(FOLDER + "Re: Feature Generators",
                FOLDER + "Re: init tokenizer fails: \"Bad type in putfield/putstatic\"",
                FOLDER + "[jira] [Commented] (TIKA-1250) Process loops infintely processing a CHM file",
                FOLDER + "[WEBINAR] - \"Introducing Couchbase Server 2.5\"", FOLDER + "FW: First email"),
                found(everywhere(), new SearchCriterion.Matching(large)));
    }

    @Test
    void whatTheTableRefusesIsNamedForEachFolder() throws MapiException {
        List<String> lines = found(new SearchScope(root, false, false),
                new SearchCriterion.Matching(new Restriction.Unknown(99, Bytes.EMPTY)));

        assertEquals(List.of(" MAPI_E_TOO_COMPLEX"), lines);
    }

    @Test
    void nothingStaysOpenWhenASearchIsGivenUp() throws MapiException {
        int before = session.mapiSession().openObjects().size();
        try (StoreSearch search = new StoreSearch(session, everywhere(),
                new SearchCriterion.Presence(PropTags.PR_ENTRYID, true))) {
            search.next(new MapiProgress() {
                private int calls;

                @Override
                public void worked(long done, long total) {
                    calls++;
                }

                @Override
                public boolean isCancelled() {
                    return calls > 3;
                }
            });
            assertTrue(!search.isOver());
        }

        assertEquals(before, session.mapiSession().openObjects().size());
    }

    @Test
    void aFolderThatIsNotThereIsAFailure() {
        SearchScope scope = new SearchScope(new ObjectPath.Entry(root.store(), EntryId.of(new byte[24])), true, false);
        try (StoreSearch search = new StoreSearch(session, scope,
                new SearchCriterion.Presence(PropTags.PR_ENTRYID, true))) {
            assertThrows(MapiException.class, () -> search.next(MapiProgress.NONE));
        }
    }
}
