package org.mapiscope.nativemapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiFolder;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValue.LongValue;
import org.mapiscope.mapi.PropValue.UnicodeValue;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.mapi.contract.ContractWorld;
import org.mapiscope.mapi.contract.StoreContents;
import org.mapiscope.mapi.contract.StoreContents.FolderContents;
import org.mapiscope.mapi.contract.StoreContents.MessageContents;

/** A folder of very many messages, read on the way of all calls. */
class ManyRowsTest {
    private static final int ROWS = 100_000;
    private static final int AT_ONCE = 1000;

    private static StoreContents store() {
        List<MessageContents> messages = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            messages.add(new MessageContents(List.of(new UnicodeValue(PropTags.PR_SUBJECT_W, "Message " + i),
                    new LongValue(PropTags.PR_MESSAGE_SIZE, i)), List.of(), List.of()));
        }
        return new StoreContents(FolderContents.named("Many"), List.of(),
                new FolderContents(FolderContents.named("Root"), List.of(), messages, List.of()), Map.of());
    }

    private static EntryId onlyStore(MapiSession session) throws MapiException {
        try (MapiTable stores = session.getMsgStoresTable(0)) {
            stores.setColumns(List.of(PropTags.PR_ENTRYID), 0);
            return PropValues.of(stores.queryRows(1, 0).getFirst()).entryId(PropTags.PR_ENTRYID).orElseThrow();
        }
    }

    @Test
    void everyRowIsReadWithItsValuesAndAllMemoryGoesBack() throws MapiException {
        try (NativeWorld world = NativeWorld.of(List.of(store()));
                MapiSession session = world.mapi().logonEx(0, Optional.of(ContractWorld.PROFILE), Optional.empty(),
                        Mapi.MAPI_EXTENDED | Mapi.MAPI_NEW_SESSION | Mapi.MAPI_UNICODE);
                MsgStore store = session.openMsgStore(0, onlyStore(session), 0);
                MapiFolder root = (MapiFolder) store.openEntry(Optional.empty(), 0);
                MapiTable contents = root.getContentsTable(Mapi.MAPI_UNICODE)) {
            contents.setColumns(List.of(PropTags.PR_SUBJECT_W, PropTags.PR_MESSAGE_SIZE), 0);
            long sizes = 0;
            int read = 0;
            List<List<PropValue>> rows = contents.queryRows(AT_ONCE, 0);
            while (!rows.isEmpty()) {
                read += rows.size();
                for (List<PropValue> row : rows) {
                    sizes += ((LongValue) row.get(1)).value();
                }
                rows = contents.queryRows(AT_ONCE, 0);
            }

            assertEquals(List.of(ROWS, (long) ROWS * (ROWS - 1) / 2), List.of(read, sizes));
        }
    }
}
