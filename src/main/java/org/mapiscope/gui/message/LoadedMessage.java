package org.mapiscope.gui.message;

import java.util.Map;
import java.util.Optional;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.html.HtmlDocument;
import org.mapiscope.operation.message.BodyForm;
import org.mapiscope.operation.message.HtmlPictures;
import org.mapiscope.operation.message.MessageContent;

/**
 * A message as it was read, with its HTML taken apart where it was read.
 *
 * @param pictures that the HTML shows and the message has, by {@link HtmlPictures#key}
 */
record LoadedMessage(ObjectPath path, MessageContent content, HtmlDocument html, Map<String, Bytes> pictures) {
    LoadedMessage {
        pictures = Map.copyOf(pictures);
    }

    /** Call it on the session's thread. */
    static LoadedMessage read(OpenSession session, ObjectPath path, long limit, MapiProgress progress)
            throws MapiException {
        MessageContent content = MessageContent.read(session, path, limit, progress);
        Optional<BodyForm> form = content.body(BodyForm.Kind.HTML);
        HtmlDocument html = form.map(LoadedMessage::document).orElse(HtmlDocument.EMPTY);
        return new LoadedMessage(path, content, html, HtmlPictures.read(session, path, content, html));
    }

    /** {@return as much as a person reads so; all of it is read as source} */
    private static HtmlDocument document(BodyForm form) {
        String html = form.text();
        return form.isCut() || html.length() > MessageContent.FIRST
                ? HtmlDocument.parse(html.substring(0, (int) Math.min(html.length(), MessageContent.FIRST))).cut()
                : HtmlDocument.parse(html);
    }
}
