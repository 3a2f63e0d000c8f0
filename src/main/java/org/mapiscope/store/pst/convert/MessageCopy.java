package org.mapiscope.store.pst.convert;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Optional;
import org.mapiscope.mapi.file.ConvertProblem.Loss;
import org.mapiscope.store.pst.ltp.PropertyContext;
import org.mapiscope.store.pst.ltp.StoredValue;
import org.mapiscope.store.pst.messaging.Message;
import org.mapiscope.store.pst.ndb.Nid;
import org.mapiscope.store.pst.ndb.Node;
import org.mapiscope.store.pst.write.AttachmentWriter;
import org.mapiscope.store.pst.write.FolderWriter;
import org.mapiscope.store.pst.write.MessageWriter;
import org.mapiscope.store.pst.write.Properties;
import org.mapiscope.store.pst.write.StoreWriter;

/**
 * Copies messages of one input. One thread.
 *
 * <p>What is read is read before anything of it is written, so that damage leaves nothing half done.
 */
final class MessageCopy {

    /** Messages within messages that are copied; deeper ones are taken for damage. */
    private static final int MAX_DEPTH = 200;

    private static final int PR_ATTACH_DATA_OBJ = 0x3701_000D;

    private final SourceStore source;
    private final StoreWriter target;
    private final PropertyCopy properties;
    private final Tally tally;

    MessageCopy(SourceStore source, StoreWriter target, PropertyCopy properties, Tally tally) {
        this.source = source;
        this.target = target;
        this.properties = properties;
        this.tally = tally;
    }

    /** Copies a message of a folder, when it can be read; {@code rows} are those of the folder's table. */
    void copy(Nid message, FolderWriter folder, Rows rows) throws IOException {
        source.problems().at(source.problems().folder(), "message " + message);
        Optional<Source> read = read(() -> source.database().node(message));
        if (read.isEmpty()) {
            return;
        }
        MessageWriter writer = folder.message(properties.renaming().nid(message));
        Properties copied = fill(writer, read.get(), 0);
        // a row that was damaged by itself becomes what the message says
        writer.end(copied, rows.row(message).map(copied::and).orElse(copied));
        tally.message(message.type() == Nid.NID_TYPE_ASSOC_MESSAGE);
    }

    private Optional<Source> read(SourceStore.Reading<Node> node) {
        try {
            Node found = node.read();
            return Optional.of(new Source(found, PropertyContext.read(found)));
        } catch (IOException e) {
            source.problems().lost(Loss.ITEM, "left out", e);
            return Optional.empty();
        }
    }

    /** Copies all of a message into {@code writer}. {@return its properties} */
    private Properties fill(MessageWriter writer, Source message, int depth) throws IOException {
        Message parts = Message.of(message.node);
        Charset charset = properties.charset(message.properties);
        Rows recipients = Rows.read(source, properties, "the recipients", parts::recipientTable).in(charset);
        for (int i = 0; i < recipients.count(); i++) {
            Optional<Nid> id = recipients.id(i);
            if (id.isPresent()) {
                writer.recipient(id.get().value(), recipients.row(i));
            }
        }
        Rows attachments = Rows.read(source, properties, "the table of attachments", parts::attachmentTable)
                .in(charset);
        String item = source.problems().item();
        for (int i = 0; i < attachments.count(); i++) {
            Optional<Nid> nid = attachments.id(i);
            if (nid.isPresent()) {
                source.problems().at(source.problems().folder(), item + " > attachment " + nid.get());
                attachment(writer, message, nid.get(), depth);
            }
        }
        source.problems().at(source.problems().folder(), item);
        return properties.all(message.properties);
    }

    private void attachment(MessageWriter message, Source holder, Nid nid, int depth) throws IOException {
        Node node = holder.node;
        Optional<Source> read = read(
                () -> node.subnode(nid).orElseThrow(() -> node.corrupt("bidSub", "has no attachment " + nid)));
        if (read.isEmpty()) {
            return;
        }
        AttachmentWriter writer = message.attachment(nid);
        object(writer, read.get(), depth);
        writer.end(properties.all(read.get().properties, properties.charset(holder.properties)));
        tally.attachment();
    }

    /** Copies the message or the other object that an attachment is, when it is one. */
    private void object(AttachmentWriter writer, Source attachment, int depth) throws IOException {
        Optional<Node> object = source.attempt("the attached object", () -> object(attachment)).flatMap(found -> found);
        if (object.isEmpty()) {
            return;
        }
        Nid nid = object.get().nid();
        if (nid.type() != Nid.NID_TYPE_NORMAL_MESSAGE) {
            UpToDamage stream = source
                    .attempt("the attached object", () -> new UpToDamage(object.get().data().stream()))
                    .orElseGet(() -> new UpToDamage(UpToDamage.nullInputStream()));
            writer.object(target.nodeNames().next(Nid.NID_TYPE_LTP), target.data(stream));
            stream.damage().ifPresent(e -> source.problems().lost(Loss.PART, "the attached object ends early", e));
        } else if (depth == MAX_DEPTH) {
            source.problems().add(Loss.ITEM, "left out, more than %d messages within messages".formatted(depth));
        } else {
            Optional<Source> inner = read(() -> object.get());
            if (inner.isPresent()) {
                MessageWriter message = writer.message(nid);
                message.end(fill(message, inner.get(), depth + 1));
                tally.embedded();
            }
        }
    }

    /** {@return the subnode that an attachment's PR_ATTACH_DATA_OBJ names ([MS-PST] 2.3.3.5)} */
    private static Optional<Node> object(Source attachment) throws IOException {
        Optional<StoredValue> value = attachment.properties.valueOf(PR_ATTACH_DATA_OBJ);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Nid nid = new Nid(value.get().bytes().i32("Nid", 0));
        Node node = attachment.node;
        return Optional.of(node.subnode(nid).orElseThrow(() -> node.corrupt("Nid", "is " + nid + ", no subnode")));
    }

    /** Something to copy, of which is read what everything else hangs on. */
    private record Source(Node node, PropertyContext properties) {}
}
