package org.mapiscope.store.pst.make;

import static org.mapiscope.store.pst.make.Tags.*;

import java.io.IOException;
import java.util.SplittableRandom;
import java.util.UUID;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.file.MakeSummary;
import org.mapiscope.mapi.file.StorePlan;
import org.mapiscope.store.pst.ndb.Nid;
import org.mapiscope.store.pst.write.AttachmentWriter;
import org.mapiscope.store.pst.write.FolderWriter;
import org.mapiscope.store.pst.write.MessageWriter;
import org.mapiscope.store.pst.write.NewStore;
import org.mapiscope.store.pst.write.Properties;
import org.mapiscope.store.pst.write.StoreWriter;

/** Fills one store as a plan says: folders within folders, and in each its share of the messages. One thread. */
final class MadeStore {

    /** Folders within a folder. */
    private static final int BRANCHES = 8;
    private static final int EMBEDDED_EVERY = 10;
    private static final int DEEP_EVERY = 100;
    private static final int DEEP = 4;
    private static final int ATTACHED_EVERY = 5;

    private final StoreWriter writer;
    private final StorePlan plan;
    private final MapiProgress progress;
    private final MadeMessage maker;
    private long messages;
    private long associated;
    private long embedded;
    private long attachments;
    private long attachmentBytes;

    MadeStore(StoreWriter writer, StorePlan plan, MapiProgress progress) {
        this.writer = writer;
        this.plan = plan;
        this.progress = progress;
        this.maker = new MadeMessage(writer.names());
    }

    /** Writes all, or as much as there is until it is cancelled. */
    void write() throws IOException {
        NewStore store = new NewStore(writer, MapiUid.of(new UUID(plan.seed(), plan.messages())));
        for (int folder = 0; folder < Math.min(BRANCHES, plan.folders()); folder++) {
            folder(store.subtree(), folder);
        }
        store.finish("Made for tests, seed " + plan.seed());
    }

    MakeSummary summary(long bytes) {
        return new MakeSummary(plan.folders(), messages, associated, embedded, attachments, bytes);
    }

    private void folder(FolderWriter parent, int number) throws IOException {
        FolderWriter folder = parent.folder();
        FolderKind kind = FolderKind.of(number);
        long share = plan.messages() / plan.folders() + (number < plan.messages() % plan.folders() ? 1 : 0);
        for (long i = 0; i < share && !progress.isCancelled(); i++) {
            message(folder.message(), messages++, kind);
            progress.worked(messages, plan.messages());
        }
        associated(folder, number);
        for (long inner = (number + 1L) * BRANCHES; inner < Math.min((number + 2L) * BRANCHES,
                plan.folders()); inner++) {
            folder(folder, (int) inner);
        }
        folder.end(new Properties().putText(PR_DISPLAY_NAME, Words.folder(number)).putText(PR_CONTAINER_CLASS,
                kind.containerClass()));
    }

    private void message(MessageWriter message, long number, FolderKind kind) throws IOException {
        SplittableRandom random = new SplittableRandom(plan.seed() ^ (number << Byte.SIZE));
        Properties properties = maker.properties(random, number, kind);
        maker.recipients(message, properties, random);
        long size = properties.size() + attach(message, number);
        int flags = properties.number(PR_MESSAGE_FLAGS).orElse(0);
        properties.putInt(PR_MESSAGE_FLAGS, size > properties.size() ? flags | MSGFLAG_HASATTACH : flags);
        message.end(properties.putInt(PR_MESSAGE_SIZE, (int) Math.min(size, Integer.MAX_VALUE)));
    }

    /** {@return bytes of all attachments of message {@code number}} */
    private long attach(MessageWriter message, long number) throws IOException {
        long size = 0;
        int place = 0;
        if (number == 0 && plan.largeAttachment() > 0) {
            size += file(message, plan.largeAttachment(), place++);
        }
        if (number % ATTACHED_EVERY == 0) {
            long carriers = (plan.messages() + ATTACHED_EVERY - 1) / ATTACHED_EVERY;
            long left = plan.attachmentBytes() - attachmentBytes;
            long share = left / (carriers - number / ATTACHED_EVERY);
            if (share > 0) {
                attachmentBytes += share;
                size += file(message, share, place++);
            }
        }
        if (number % EMBEDDED_EVERY == 3) {
            size += embed(message, number, number % DEEP_EVERY == 3 ? DEEP : 1);
        }
        return size;
    }

    private long file(MessageWriter message, long size, int place) throws IOException {
        attachments++;
        String name = "attachment %d – Anlage %d.bin".formatted(attachments, place);
        message.attachment().end(new Properties().putInt(PR_ATTACH_SIZE, (int) Math.min(size, Integer.MAX_VALUE))
                .putInt(PR_ATTACH_NUM, place)
                .putData(PR_ATTACH_DATA_BIN, writer.data(new Noise(plan.seed() + attachments, size)))
                .putText(PR_ATTACH_FILENAME, "ATTACH~1.BIN").putInt(PR_ATTACH_METHOD, ATTACH_BY_VALUE)
                .putText(PR_ATTACH_LONG_FILENAME, name).putInt(PR_RENDERING_POSITION, -1)
                .putText(PR_ATTACH_MIME_TAG, "application/octet-stream"));
        return size;
    }

    /** {@return bytes of a message that is attached, with those attached to it} */
    private long embed(MessageWriter outer, long number, int depth) throws IOException {
        if (depth == 0) {
            return 0;
        }
        embedded++;
        attachments++;
        AttachmentWriter attachment = outer.attachment();
        MessageWriter inner = attachment.message();
        SplittableRandom random = new SplittableRandom(plan.seed() ^ (number << Byte.SIZE) ^ depth);
        Properties properties = maker.properties(random, number, FolderKind.MAIL);
        maker.recipients(inner, properties, random);
        long size = properties.size() + embed(inner, number, depth - 1);
        inner.end(properties.putInt(PR_MESSAGE_FLAGS, depth > 1 ? MSGFLAG_READ | MSGFLAG_HASATTACH : MSGFLAG_READ)
                .putInt(PR_MESSAGE_SIZE, (int) Math.min(size, Integer.MAX_VALUE)));
        attachment.end(new Properties().putInt(PR_ATTACH_SIZE, (int) Math.min(size, Integer.MAX_VALUE))
                .putInt(PR_ATTACH_NUM, 0).putText(PR_DISPLAY_NAME, "message " + number)
                .putInt(PR_ATTACH_METHOD, ATTACH_EMBEDDED_MSG).putInt(PR_RENDERING_POSITION, -1));
        return size;
    }

    private void associated(FolderWriter folder, int number) throws IOException {
        associated++;
        folder.message(writer.nodeNames().next(Nid.NID_TYPE_ASSOC_MESSAGE)).end(new Properties()
                .putText(PR_MESSAGE_CLASS, "IPM.Configuration.Made").putText(PR_SUBJECT, "setting " + number)
                .putInt(PR_MESSAGE_FLAGS, MSGFLAG_READ | 0x40).putInt(PR_MESSAGE_SIZE, 100).putInt(PR_MESSAGE_STATUS, 0)
                .putText(PR_DISPLAY_NAME, "").putLong(PR_CREATION_TIME, MadeTime.of(number))
                .putLong(PR_LAST_MODIFICATION_TIME, MadeTime.of(number)).put(PR_SEARCH_KEY, new byte[16]));
    }
}
