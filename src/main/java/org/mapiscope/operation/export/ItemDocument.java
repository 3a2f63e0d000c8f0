package org.mapiscope.operation.export;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.Attach;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.Message;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.mapi.item.ItemProperty;
import org.mapiscope.mapi.item.ItemReader;
import org.mapiscope.mapi.item.Losses;

/** Writes a message or a folder with all that is in it as text. One thread. The form is in docs/export.md. */
final class ItemDocument {
    private static final int FORM = 1;
    private static final int MAX_DEPTH = 200;
    private static final int ATTACH_EMBEDDED_MSG = 5;

    private final ItemOutput out;
    private final Losses losses;
    private final MapiProgress progress;
    private final PropertyOutput properties;

    ItemDocument(ItemOutput out, Losses losses, MapiProgress progress) {
        this.out = out;
        this.losses = losses;
        this.progress = progress;
        this.properties = new PropertyOutput(out, losses, progress);
    }

    void message(Message message) throws IOException, MapiException {
        List<ItemProperty> read = ItemReader.properties(message);
        out.begin("message");
        out.number("form", FORM);
        contents(message, read, 0);
        out.end();
    }

    void folder(MapiProp folder) throws IOException, MapiException {
        List<ItemProperty> read = ItemReader.properties(folder);
        out.begin("folder");
        out.number("form", FORM);
        properties.all(folder, read);
        out.end();
    }

    private void contents(Message message, List<ItemProperty> read, int depth) throws IOException, MapiException {
        properties.all(message, read);
        out.beginList("recipients");
        for (List<PropValue> row : losses.attempt("recipients", () -> ItemReader.recipients(message))
                .orElse(List.of())) {
            out.beginElement("recipient");
            properties.row(row);
            out.end();
        }
        out.endList();
        out.beginList("attachments");
        for (int number : losses.attempt("attachments", () -> ItemReader.attachments(message)).orElse(List.of())) {
            checkStop();
            losses.enter("attachment " + number);
            try (Attach attachment = message.openAttach(number, 0)) {
                attachment(attachment, number, depth);
            } catch (MapiException e) {
                losses.add("all of it", e);
            } finally {
                losses.leave();
            }
        }
        out.endList();
    }

    private void attachment(Attach attachment, int number, int depth) throws IOException, MapiException {
        // whatever fails, fails before the attachment is begun
        List<ItemProperty> read = ItemReader.properties(attachment);
        boolean embedded = PropValues.of(attachment.getProps(List.of(PropTags.PR_ATTACH_METHOD), 0))
                .integer(PropTags.PR_ATTACH_METHOD).orElse(0) == ATTACH_EMBEDDED_MSG;
        out.beginElement("attachment");
        out.number("number", number);
        properties.all(attachment, read);
        if (embedded) {
            Optional<Message> opened = losses.attempt("the message", () -> ItemReader.openMessage(attachment));
            if (opened.isPresent()) {
                try (Message message = opened.get()) {
                    embedded(message, depth + 1);
                }
            }
        }
        out.end();
    }

    private void embedded(Message message, int depth) throws IOException, MapiException {
        if (depth > MAX_DEPTH) {
            losses.add("the message", HResult.MAPI_E_TOO_COMPLEX,
                    "there are more than %d messages within messages".formatted(MAX_DEPTH));
            return;
        }
        Optional<List<ItemProperty>> read = losses.attempt("the message", () -> ItemReader.properties(message));
        if (read.isPresent()) {
            out.begin("message");
            contents(message, read.get(), depth);
            out.end();
        }
    }

    private void checkStop() throws MapiException {
        if (progress.isCancelled()) {
            throw new MapiException("export", HResult.MAPI_E_USER_CANCEL, "");
        }
    }
}
