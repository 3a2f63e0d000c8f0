package org.mapiscope.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValues;

class NamedPlaceTest {
    private static final List<PropTag> WHERE = List.of(PropTags.PR_ENTRYID, PropTags.PR_HASATTACH);

    private AllMessages demo;
    private StoreEntry store;

    @BeforeEach
    void open(@TempDir Path folder) throws MapiException {
        demo = new AllMessages(folder, List.of(AllMessages.DEMO.getFirst()));
        store = demo.session().stores().getLast();
    }

    @AfterEach
    void close() {
        demo.close();
    }

    private List<NamedPlace> folders() throws MapiException {
        return NamedPlace.folders(demo.session(), store, demo.session().store(store.entryId()).orElseThrow());
    }

    @Test
    void allFoldersOfAStoreHaveTheirWholePaths() throws MapiException {
        String top = "\\\\hong-thai.nguyen\\";
        String subtree = top + "Début du fichier de données Outlook";

        assertEquals(
                List.of(top + "SPAM Search Folder 2", subtree, subtree + "\\Éléments supprimés",
                        top + "Racine (pour la recherche)", top + "IPM_COMMON_VIEWS", top + "ItemProcSearch"),
                folders().stream().map(place -> place.hit().path()).toList());
    }

    @Test
    void attachmentsHaveTheirNumberBeforeTheirName() throws Exception {
        List<NamedPlace> all = new ArrayList<>();
        demo.each(message -> {
            PropValues values = PropValues.of(message.getProps(WHERE, 0));
            if (values.isTrue(PropTags.PR_HASATTACH)) {
                all.addAll(NamedPlace.attachments(demo.session(), new ObjectPath.Entry(store.entryId(),
                        values.entryId(PropTags.PR_ENTRYID).orElseThrow())));
            }
        });

        assertEquals(List.of("#0 First email"), all.stream().map(place -> place.hit().path()).toList());
    }

    @Test
    void aPartOfTheNameIsEnoughInWhicheverCase() {
        NamedPlace place = new NamedPlace("Invoices 2019",
                new QuickOpenResult.Hit("", new Place.Properties(new ObjectPath.Store(store.entryId()))));

        assertTrue(place.contains("VOICE"));
        assertFalse(place.contains("2020"));
    }
}
