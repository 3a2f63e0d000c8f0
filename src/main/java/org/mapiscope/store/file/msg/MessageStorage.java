package org.mapiscope.store.file.msg;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.mapiscope.mapi.Attach;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.Message;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.item.ItemProperty;
import org.mapiscope.mapi.item.ItemReader;
import org.mapiscope.mapi.item.Losses;

/** Writes messages into storages, those within messages too. One thread. Source: [MS-OXMSG] 2.2. */
final class MessageStorage {
    /** Messages within messages that are written; deeper ones are taken for damage. */
    private static final int MAX_DEPTH = 200;

    private static final int TOP_HEADER = 32;
    private static final int EMBEDDED_HEADER = 24;
    private static final int PART_HEADER = 8;
    /** Where a message's header has the next free numbers of recipients and attachments, and how many there are. */
    private static final int COUNTS = 8;

    private static final int PR_MAPPING_SIGNATURE_ID = 0x0FF8;

    /** Properties that say which store something is in; a file is in none. */
    private static final Set<Integer> OF_THE_STORE = Set.of(PropTags.PR_STORE_ENTRYID.id(),
            PropTags.PR_STORE_RECORD_KEY.id(), PropTags.PR_MDB_PROVIDER.id(), PR_MAPPING_SIGNATURE_ID);

    /** Those, and where a message is in its store. */
    private static final Set<Integer> OF_THE_PLACE = union(OF_THE_STORE, Set.of(PropTags.PR_ENTRYID.id(),
            PropTags.PR_PARENT_ENTRYID.id(), PropTags.PR_INSTANCE_KEY.id(), PropTags.PR_RECORD_KEY.id()));

    private final Writing writing;

    MessageStorage(Writing writing) {
        this.writing = writing;
    }

    /** Writes the message that the file is of. */
    void writeTop(Message message, DirectoryEntry root) throws IOException, MapiException {
        write(message, ItemReader.properties(message), new PropertyStorage(root, writing, TOP_HEADER), 0);
    }

    private void write(Message message, List<ItemProperty> properties, PropertyStorage storage, int depth)
            throws IOException, MapiException {
        storage.addAll(message, properties, OF_THE_PLACE);
        storage.saySupportsUnicode();
        int recipients = recipients(message, storage.directory());
        int attachments = attachments(message, storage.directory(), depth);
        storage.header(COUNTS, recipients, attachments, recipients, attachments);
        storage.finish();
    }

    private int recipients(Message message, DirectoryEntry storage) throws IOException, MapiException {
        Losses losses = writing.losses();
        List<List<PropValue>> rows = losses.attempt("recipients", () -> ItemReader.recipients(message))
                .orElse(List.of());
        Map<Integer, NamedProp> names = names(message, rows);
        for (int i = 0; i < rows.size(); i++) {
            losses.enter("recipient " + i);
            try {
                PropertyStorage recipient = new PropertyStorage(
                        storage.createDirectory("__recip_version1.0_#%08X".formatted(i)), writing, PART_HEADER);
                recipient.addRow(rows.get(i), names);
                recipient.finish();
            } finally {
                losses.leave();
            }
        }
        return rows.size();
    }

    private Map<Integer, NamedProp> names(Message message, List<List<PropValue>> rows) throws MapiException {
        List<PropTag> tags = rows.stream().flatMap(List::stream).map(PropValue::tag).distinct().toList();
        return writing.losses().attempt("names of recipients' properties", () -> ItemReader.names(message, tags))
                .orElse(Map.of());
    }

    private int attachments(Message message, DirectoryEntry storage, int depth) throws IOException, MapiException {
        List<Integer> numbers = writing.losses().attempt("attachments", () -> ItemReader.attachments(message))
                .orElse(List.of());
        int written = 0;
        for (int number : numbers) {
            writing.checkStop();
            writing.losses().enter("attachment " + number);
            try (Attach attachment = message.openAttach(number, 0)) {
                attachment(attachment, storage, written, depth);
                written++;
            } catch (MapiException e) {
                writing.losses().add("all of it", e);
            } finally {
                writing.losses().leave();
            }
        }
        return written;
    }

    private void attachment(Attach attachment, DirectoryEntry message, int number, int depth)
            throws IOException, MapiException {
        // whatever fails, fails before the storage is begun
        List<ItemProperty> properties = ItemReader.properties(attachment);
        AttachmentData data = AttachmentData.of(attachment, writing);
        PropertyStorage storage = new PropertyStorage(
                message.createDirectory("__attach_version1.0_#%08X".formatted(number)), writing, PART_HEADER);
        storage.addAll(attachment, properties,
                data.isObject() ? union(OF_THE_STORE, Set.of(PropTags.PR_ATTACH_DATA_BIN.id())) : OF_THE_STORE);
        storage.add(new PropValue.LongValue(PropTags.PR_ATTACH_NUM, number));
        storage.saySupportsUnicode();
        switch (data) {
            case AttachmentData.Value ignored -> {
                // its bytes are a property as any other
            }
            case AttachmentData.Embedded embedded -> embedded(embedded, storage, depth + 1);
            case AttachmentData.Ole ole -> ole.write(storage);
        }
        storage.finish();
    }

    private void embedded(AttachmentData.Embedded data, PropertyStorage attachment, int depth)
            throws IOException, MapiException {
        try (Message message = data.message()) {
            if (depth > MAX_DEPTH) {
                writing.losses().add(PropTags.PR_ATTACH_DATA_OBJ, HResult.MAPI_E_TOO_COMPLEX,
                        "there are more than %d messages within messages".formatted(MAX_DEPTH));
                return;
            }
            Optional<List<ItemProperty>> properties = writing.losses().attempt("PR_ATTACH_DATA_OBJ",
                    () -> ItemReader.properties(message));
            if (properties.isPresent()) {
                DirectoryEntry storage = attachment.object(PropertyStorage.MESSAGE);
                write(message, properties.get(), new PropertyStorage(storage, writing, EMBEDDED_HEADER), depth);
            }
        }
    }

    private static Set<Integer> union(Set<Integer> some, Set<Integer> others) {
        Set<Integer> all = new HashSet<>(some);
        all.addAll(others);
        return Set.copyOf(all);
    }
}
