package org.mapiscope.operation.message;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.html.HtmlBlock;
import org.mapiscope.operation.html.HtmlDocument;
import org.mapiscope.operation.html.HtmlRun;
import org.mapiscope.operation.property.PropertyBytes;

/** The pictures of a message's HTML that the message itself has. */
public final class HtmlPictures {
    private static final int LARGEST = 8 << 20;
    private static final int MOST_BYTES = 32 << 20;

    private HtmlPictures() {}

    /**
     * {@return the bytes of the pictures by their Content-ID in lower case; those left out that are too large, or that
     * cannot be read}
     */
    public static Map<String, Bytes> read(OpenSession session, ObjectPath path, MessageContent content,
            HtmlDocument html) {
        Map<String, Bytes> pictures = new LinkedHashMap<>();
        long total = 0;
        for (String id : contentIds(html)) {
            Optional<MessageAttachment> attachment = content.byContentId(id)
                    .filter(each -> each.size() <= LARGEST && !each.isMessage());
            if (attachment.isEmpty() || total + attachment.get().size() > MOST_BYTES) {
                continue;
            }
            try {
                Bytes bytes = new PropertyBytes(session,
                        new ObjectPath.Attachment(path, attachment.get().number()), PropTags.PR_ATTACH_DATA_BIN)
                        .read(0, LARGEST);
                total += bytes.size();
                pictures.put(key(id), bytes);
            } catch (MapiException e) {
                // its place in the text says that it is not there
            }
        }
        return Map.copyOf(pictures);
    }

    /** {@return under what a picture is kept} */
    public static String key(String contentId) {
        return contentId.toLowerCase(Locale.ROOT);
    }

    private static Set<String> contentIds(HtmlDocument html) {
        Set<String> ids = new LinkedHashSet<>();
        html.blocks().forEach(block -> collect(block, ids));
        return ids;
    }

    private static void collect(HtmlBlock block, Set<String> ids) {
        switch (block) {
            case HtmlBlock.Paragraph paragraph -> collect(paragraph.runs(), ids);
            case HtmlBlock.Preformatted preformatted -> collect(preformatted.runs(), ids);
            case HtmlBlock.Item item -> item.content().forEach(each -> collect(each, ids));
            case HtmlBlock.Quote quote -> quote.content().forEach(each -> collect(each, ids));
            case HtmlBlock.Table table -> table.rows().forEach(row -> row
                    .forEach(cell -> cell.content().forEach(each -> collect(each, ids))));
            case HtmlBlock.Rule rule -> {
            }
            case HtmlBlock.Cut cut -> {
            }
        }
    }

    private static void collect(List<HtmlRun> runs, Set<String> ids) {
        for (HtmlRun run : runs) {
            if (run instanceof HtmlRun.Picture picture) {
                picture.contentId().ifPresent(ids::add);
            }
        }
    }
}
