package org.mapiscope.store.file.msg;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.PropTag;

/** Reads all of an MSG file as POI's container shows it, by [MS-OXMSG] alone. */
final class PoiMessage {
    private static final List<Integer> VARIABLE = List.of(0x1F, 0x1E, 0x102, 0x48);

    private final Map<Integer, NamedProp> names;

    private PoiMessage(Map<Integer, NamedProp> names) {
        this.names = names;
    }

    static Whole read(Path file) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            return new PoiMessage(names((DirectoryEntry) container.getRoot().getEntry("__nameid_version1.0")))
                    .message(container.getRoot(), 32);
        }
    }

    private Whole message(DirectoryEntry storage, int header) throws IOException {
        List<Map<String, String>> recipients = new ArrayList<>();
        for (DirectoryEntry recipient : storages(storage, "__recip")) {
            recipients.add(properties(recipient, 8));
        }
        List<Whole.Attached> attachments = new ArrayList<>();
        for (DirectoryEntry attachment : storages(storage, "__attach")) {
            Optional<Whole> message = attachment.hasEntryCaseInsensitive("__substg1.0_3701000D")
                    ? Optional.of(message((DirectoryEntry) attachment.getEntry("__substg1.0_3701000D"), 24))
                    : Optional.empty();
            attachments.add(new Whole.Attached(properties(attachment, 8), message));
        }
        ByteBuffer counts = buffer(bytes(storage, "__properties_version1.0"));
        List<Integer> said = List.of(counts.getInt(8), counts.getInt(12), counts.getInt(16), counts.getInt(20));
        List<Integer> there = List.of(recipients.size(), attachments.size(), recipients.size(), attachments.size());
        if (!said.equals(there)) {
            throw new IOException("The header says " + said + ", there are " + there);
        }
        return new Whole(properties(storage, header), recipients, attachments);
    }

    private Map<String, String> properties(DirectoryEntry storage, int header) throws IOException {
        Map<String, String> properties = new TreeMap<>();
        ByteBuffer stream = buffer(bytes(storage, "__properties_version1.0"));
        for (stream.position(header); stream.hasRemaining();) {
            PropTag tag = new PropTag(stream.getInt());
            int flags = stream.getInt();
            long value = stream.getLong();
            if (flags != 6) {
                throw new IOException(tag + " has flags " + flags);
            }
            int type = tag.type().value();
            if (tag.id() == 0x340D) {
                if ((value & 0x40000) == 0) {
                    throw new IOException("The support mask has no STORE_UNICODE_OK");
                }
            } else if (type != 0xD) {
                properties.put(Whole.key(tag, names), tag.type().isMultiValued()
                        ? many(storage, tag).toString()
                        : VARIABLE.contains(type) ? stream(storage, tag, (int) value) : fixed(type, value));
            }
        }
        return properties;
    }

    private static String stream(DirectoryEntry storage, PropTag tag, int size) throws IOException {
        byte[] bytes = bytes(storage, "__substg1.0_%08X".formatted(tag.value()));
        if (size != bytes.length + (tag.type().value() == 0x1F ? 2 : 0)) {
            throw new IOException("%s says that it has %d bytes, its stream has %d".formatted(tag, size, bytes.length));
        }
        return HexFormat.of().formatHex(bytes);
    }

    private static List<String> many(DirectoryEntry storage, PropTag tag) throws IOException {
        int single = tag.type().single().value();
        ByteBuffer first = buffer(bytes(storage, "__substg1.0_%08X".formatted(tag.value())));
        List<String> values = new ArrayList<>();
        while (first.hasRemaining()) {
            if (single == 0x1F || single == 0x102) {
                byte[] one = bytes(storage, "__substg1.0_%08X-%08X".formatted(tag.value(), values.size()));
                long length = single == 0x1F ? first.getInt() : first.getLong();
                if (length != one.length) {
                    throw new IOException("A value of " + tag + " has another length");
                }
                values.add(HexFormat.of().formatHex(single == 0x1F ? Arrays.copyOf(one, one.length - 2) : one));
            } else if (single == 0x48) {
                byte[] one = new byte[16];
                first.get(one);
                values.add(HexFormat.of().formatHex(one));
            } else if (single == 2) {
                values.add(Long.toString(first.getShort()));
            } else {
                values.add(Long.toString(single == 3 || single == 4 ? first.getInt() : first.getLong()));
            }
        }
        return values;
    }

    private static String fixed(int type, long value) {
        return Long.toString(switch (type) {
            case 2 -> (short) value;
            case 3, 4, 0xA -> (int) value;
            default -> value;
        });
    }

    private static Map<Integer, NamedProp> names(DirectoryEntry storage) throws IOException {
        byte[] guids = bytes(storage, "__substg1.0_00020102");
        ByteBuffer entries = buffer(bytes(storage, "__substg1.0_00030102"));
        ByteBuffer strings = buffer(bytes(storage, "__substg1.0_00040102"));
        Map<Integer, NamedProp> names = new HashMap<>();
        while (entries.hasRemaining()) {
            int name = entries.getInt();
            int kind = entries.getShort() & 0xFFFF;
            int index = entries.getShort() & 0xFFFF;
            int set = kind >> 1;
            MapiUid guid = switch (set) {
                case 1 -> MapiUid.parse("{00020328-0000-0000-C000-000000000046}");
                case 2 -> MapiUid.parse("{00020329-0000-0000-C000-000000000046}");
                default -> new MapiUid(Bytes.copyOf(guids, (set - 3) * 16, (set - 2) * 16));
            };
            if ((kind & 1) == 0) {
                names.put(0x8000 + index, new NamedProp.ById(guid, name));
            } else {
                byte[] text = new byte[strings.getInt(name)];
                strings.get(name + 4, text);
                names.put(0x8000 + index, new NamedProp.ByName(guid, new String(text, StandardCharsets.UTF_16LE)));
            }
        }
        return names;
    }

    private static List<DirectoryEntry> storages(DirectoryEntry storage, String prefix) {
        return StreamSupport.stream(storage.spliterator(), false).filter(entry -> entry.getName().startsWith(prefix))
                .sorted(Comparator.comparing(Entry::getName)).map(entry -> (DirectoryEntry) entry).toList();
    }

    private static byte[] bytes(DirectoryEntry storage, String name) throws IOException {
        try (DocumentInputStream in = new DocumentInputStream((DocumentEntry) storage.getEntry(name))) {
            return in.readAllBytes();
        }
    }

    private static ByteBuffer buffer(byte... bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
