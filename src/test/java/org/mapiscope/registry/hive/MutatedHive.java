package org.mapiscope.registry.hive;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.mapiscope.registry.RegistryType;

/** Small hives with all structures, and damage done to them by chance. */
final class MutatedHive {

    private static final int MOST_DAMAGES = 8;
    /** Bytes before the first cell. */
    private static final int HEADERS = 4096 + 32;

    /** What is damaged: hives of old and new versions, each with its structures. */
    private static final List<Made> MADE = List.of(new Made(new HiveWriter(5, HiveWriter.Lists.LH, 4)),
            new Made(new HiveWriter(3, HiveWriter.Lists.LF, 100)), new Made(new HiveWriter(6, HiveWriter.Lists.LI, 2)),
            new Made(new HiveWriter(1, HiveWriter.Lists.LI, 3)));

    private static final List<Bytes> LOGS = logs();

    private MutatedHive() {}

    private static List<Bytes> logs() {
        byte[] before = MADE.get(0).hive.all;
        MadeKey tree = tree();
        tree.key("Software\\Key 3").number("new", 1);
        byte[] after = new HiveWriter(5, HiveWriter.Lists.LH, 4).write(tree);
        return List.of(new Bytes(LogWriter.old(before, after)),
                new Bytes(LogWriter.ofToday(1, before, after, before, after)));
    }

    /** A hive, and where in it structures begin. */
    private record Made(Bytes hive, List<Integer> places) {

        Made(HiveWriter writer) {
            this(new Bytes(writer.write(tree())), List.copyOf(writer.places().values()));
        }
    }

    /** Bytes of a file. */
    private static final class Bytes {
        private final byte[] all;

        Bytes(byte[] all) {
            this.all = all;
        }
    }

    static MadeKey tree() {
        MadeKey root = new MadeKey("ROOT");
        for (int i = 0; i < 12; i++) {
            root.key("Software\\Key %d\\Sub".formatted(i)).text("text", "text " + i).number("number", i);
        }
        root.key("Software\\Large").value("large", RegistryType.REG_BINARY, new byte[20_000]);
        root.key("Ελληνικά").text("όνομα", "τιμή").text("", "default");
        return root;
    }

    /** {@return a hive with one to eight damages} Most are in the structures, for data have nothing to break. */
    static byte[] damaged(Random random) {
        Made made = MADE.get(random.nextInt(MADE.size()));
        byte[] hive = made.hive.all.clone();
        for (int i = 1 + random.nextInt(MOST_DAMAGES); i > 0; i--) {
            int place = switch (random.nextInt(10)) {
                case 0 -> random.nextInt(512);
                case 1 -> HEADERS - 32 + random.nextInt(32);
                case 2 -> random.nextInt(hive.length);
                default -> made.places.get(random.nextInt(made.places.size())) - 8 + random.nextInt(88);
            };
            damage(hive, Math.min(place, hive.length - Integer.BYTES), random, made);
        }
        if (random.nextBoolean()) {
            HiveWriter.sum(hive);
        }
        return random.nextInt(20) == 0 ? Arrays.copyOf(hive, random.nextInt(hive.length)) : hive;
    }

    /** {@return a hive that needs its log} */
    static byte[] torn() {
        return LogWriter.torn(MADE.get(0).hive.all, 2, 1);
    }

    /** {@return a log of {@link #torn}, in either format, with one to eight damages} */
    static byte[] damagedLog(Random random) {
        byte[] log = LOGS.get(random.nextInt(LOGS.size())).all.clone();
        for (int i = 1 + random.nextInt(MOST_DAMAGES); i > 0; i--) {
            // most of what it says of itself is at its beginning
            damage(log, random.nextInt(random.nextBoolean() ? 600 : log.length - 64), random, MADE.get(0));
        }
        if (random.nextBoolean()) {
            HiveWriter.sum(log);
        }
        return random.nextInt(20) == 0 ? Arrays.copyOf(log, random.nextInt(log.length)) : log;
    }

    private static void damage(byte[] hive, int place, Random random, Made made) {
        switch (random.nextInt(4)) {
            case 0 -> hive[place] = (byte) random.nextInt();
            case 1 -> hive[place] ^= (byte) (1 << random.nextInt(Byte.SIZE));
            case 2 ->
                Arrays.fill(hive, place, Math.min(hive.length, place + random.nextInt(64)), (byte) random.nextInt());
            default -> {
                // a cell in the place of another, for what leads in circles
                int cell = made.places.get(random.nextInt(made.places.size())) - HEADERS + 32 - Integer.BYTES;
                for (int i = 0; i < Integer.BYTES; i++) {
                    hive[(place & -Integer.BYTES) + i] = (byte) (cell >>> (Byte.SIZE * i));
                }
            }
        }
    }
}
