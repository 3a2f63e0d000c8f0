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
        HtmlDocument html = form.map(each -> HtmlDocument.parse(first(each.text()))).orElse(HtmlDocument.EMPTY);
        return new LoadedMessage(path, content, html, HtmlPictures.read(session, path, content, html));
    }

    /** {@return as much as is taken apart: what is longer is read as source} */
    private static String first(String html) {
        return html.length() <= MessageContent.FIRST ? html : html.substring(0, (int) MessageContent.FIRST);
    }
}
