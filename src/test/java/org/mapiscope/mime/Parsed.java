package org.mapiscope.mime;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;

/** MIME as mime4j reads it. */
final class Parsed {
    private Parsed() {}

    static Message message(byte... mime) throws IOException {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.custom().setMaxHeaderLen(-1).setMaxHeaderCount(-1).setMaxLineLen(-1)
                .build());
        return builder.parseMessage(new ByteArrayInputStream(mime));
    }

    /** {@return types of an entity and of what is in it, as in {@code multipart/mixed(text/plain,image/png)}} */
    static String structure(Entity entity) {
        return switch (entity.getBody()) {
            case Multipart parts -> entity.getMimeType()
                    + parts.getBodyParts().stream().map(Parsed::structure).toList();
            case Message inner -> entity.getMimeType() + "(" + structure(inner) + ")";
            case null, default -> entity.getMimeType();
        };
    }

    /** {@return the entities that have contents, in their order; those of messages within not} */
    static List<Entity> leaves(Entity entity) {
        if (entity.getBody() instanceof Multipart parts) {
            List<Entity> all = new ArrayList<>();
            parts.getBodyParts().forEach(part -> all.addAll(leaves(part)));
            return all;
        }
        return List.of(entity);
    }

    /** {@return contents, decoded} */
    static byte[] bytes(Entity entity) throws IOException {
        Body body = entity.getBody();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (body instanceof SingleBody single) {
            single.writeTo(out);
        }
        return out.toByteArray();
    }

    static String hex(byte... bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
