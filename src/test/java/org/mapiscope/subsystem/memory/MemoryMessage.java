package org.mapiscope.subsystem.memory;

import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.Attach;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.Message;
import org.mapiscope.mapi.Notification;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;

/** A message; a new one is in its folder from the first {@link #saveChanges} on. */
final class MemoryMessage extends MemoryObject implements Message {
    private final MemoryStore store;
    private static final List<PropTag> ATTACHMENTS = List.of(PropTags.PR_ATTACH_NUM, PropTags.PR_ATTACH_METHOD);
    private static final List<PropTag> RECIPIENTS = List.of(PropTags.PR_ROWID, PropTags.PR_DISPLAY_NAME_W);

    private Optional<Runnable> whenFirstSaved;

    MemoryMessage(MemoryStore store, MemoryNode node, boolean writable, Optional<Runnable> whenFirstSaved) {
        super(store.data(), node, writable);
        this.store = store;
        this.whenFirstSaved = whenFirstSaved;
    }

    @Override
    void changed() {}

    @Override
    public void saveChanges(int flags) throws MapiException {
        super.saveChanges(flags);
        if (whenFirstSaved.isPresent()) {
            whenFirstSaved.get().run();
            whenFirstSaved = Optional.empty();
            data().tell(node(), Notification.fnevObjectCreated);
        }
    }

    @Override
    public MapiTable getAttachmentTable(int flags) {
        return store.table(ATTACHMENTS, node().attachments.stream().map(MemoryNode::values).toList());
    }

    @Override
    public Attach openAttach(int number, int flags) throws MapiException {
        if (number < 0 || number >= node().attachments.size()) {
            throw new MapiException("IMessage::OpenAttach", HResult.MAPI_E_NOT_FOUND, "");
        }
        return new MemoryAttach(store, node().attachments.get(number), isWritable());
    }

    @Override
    public MapiTable getRecipientTable(int flags) {
        return store.table(RECIPIENTS, node().recipients);
    }
}
