package org.mapiscope.store.pst;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.store.pst.ltp.PropertyContext;
import org.mapiscope.store.pst.ltp.StoredValue;
import org.mapiscope.store.pst.ltp.TableContext;
import org.mapiscope.store.pst.ltp.TcColumn;
import org.mapiscope.store.pst.messaging.Attachment;
import org.mapiscope.store.pst.messaging.Folder;
import org.mapiscope.store.pst.messaging.Message;
import org.mapiscope.store.pst.messaging.MessageStore;
import org.mapiscope.store.pst.messaging.PropertyName;
import org.mapiscope.store.pst.ndb.EntryIndex;
import org.mapiscope.store.pst.ndb.EntryWalk;
import org.mapiscope.store.pst.ndb.NbtEntry;
import org.mapiscope.store.pst.ndb.Nid;

/** Reads everything of a store that can be read, and keeps each damage that it meets. */
final class Survey {

    private final List<CorruptDataException> damages = new ArrayList<>();

    private Survey() {}

    static Survey of(Path file) throws IOException {
        Survey survey = new Survey();
        survey.step(() -> {
            try (MessageStore store = MessageStore.open(file)) {
                survey.step(() -> survey.values(store.properties()));
                survey.step(() -> store.names().id(new PropertyName.Numbered(new UUID(0, 0), 0)));
                survey.step(() -> walk(store.database().blocks()));
                survey.nodes(store);
            }
        });
        return survey;
    }

    /** {@return what was damaged} */
    List<CorruptDataException> damages() {
        return damages;
    }

    private static void walk(EntryIndex<?> index) throws IOException {
        EntryWalk<?> walk = index.walk();
        while (walk.next() != null) {
            // reading is all that is wanted
        }
    }

    private void nodes(MessageStore store) throws IOException {
        EntryWalk<NbtEntry> walk = store.database().nodes().walk();
        for (NbtEntry node = walk.next(); node != null; node = walk.next()) {
            Nid nid = node.nid();
            switch (nid.type()) {
                case Nid.NID_TYPE_NORMAL_FOLDER, Nid.NID_TYPE_SEARCH_FOLDER -> step(() -> folder(store.folder(nid)));
                case Nid.NID_TYPE_NORMAL_MESSAGE, Nid.NID_TYPE_ASSOC_MESSAGE -> step(() -> message(store.message(nid)));
                default -> {
                }
            }
        }
    }

    private void folder(Folder folder) throws IOException {
        step(() -> values(folder.properties()));
        step(() -> cells(folder.hierarchyTable()));
        step(() -> cells(folder.contentsTable()));
        step(() -> cells(folder.associatedTable()));
    }

    private void message(Message message) throws IOException {
        step(() -> values(message.properties()));
        step(() -> cells(message.recipientTable()));
        step(() -> cells(message.attachmentTable()));
        step(() -> {
            for (Attachment attachment : message.attachments()) {
                step(() -> values(attachment.properties()));
                step(() -> attachment.data().ifPresent(this::read));
                step(() -> {
                    Optional<Message> embedded = attachment.embedded();
                    if (embedded.isPresent()) {
                        message(embedded.get());
                    }
                });
            }
        });
    }

    private void values(PropertyContext properties) throws IOException {
        for (int tag : properties.tags()) {
            step(() -> properties.valueOf(tag).ifPresent(this::read));
        }
    }

    private void cells(Optional<TableContext> found) throws IOException {
        if (found.isPresent()) {
            TableContext table = found.get();
            for (int i = 0; i < table.rowCount(); i++) {
                int row = i;
                step(() -> {
                    for (TcColumn column : table.columns()) {
                        table.row(row).cell(column).ifPresent(this::read);
                    }
                });
            }
        }
    }

    private void read(StoredValue value) {
        try {
            step(() -> value.stream().transferTo(OutputStream.nullOutputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void step(Step step) throws IOException {
        try {
            step.run();
        } catch (CorruptDataException e) {
            damages.add(e);
        }
    }

    private interface Step {
        void run() throws IOException;
    }
}
