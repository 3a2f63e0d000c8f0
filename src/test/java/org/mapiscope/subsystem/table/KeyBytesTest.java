package org.mapiscope.subsystem.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.PropTags;

class KeyBytesTest {
    private static final int[] POINTS = {0, 'a', 'A', 'b', 0xE4, 0xC4, 0x20AC, 0xD800, 0xFFFD, 0x1F600};

    private static Object key(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 8 : 9)) {
            case 0 -> ValueOrder.Missing.MISSING;
            case 1 -> random.nextBoolean();
            case 2 -> (long) random.nextInt(5) - 2;
            case 3 -> random.nextLong();
            case 4 -> List.of(0.0, -0.0, 1.5, -1.5, Double.NaN, Double.NEGATIVE_INFINITY).get(random.nextInt(6));
            case 5 -> random.nextGaussian();
            case 6 -> text(random);
            case 7 -> Bytes.of(bytes(random));
            default -> {
                List<Object> list = new ArrayList<>();
                for (int i = random.nextInt(3); i > 0; i--) {
                    list.add(key(random, depth - 1));
                }
                yield List.copyOf(list);
            }
        };
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            text.appendCodePoint(POINTS[random.nextInt(POINTS.length)]);
        }
        return text.toString();
    }

    private static byte[] bytes(Random random) {
        byte[] bytes = new byte[random.nextInt(4)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (random.nextInt(3) - 1);
        }
        return bytes;
    }

    private static byte[] encoded(Object key, boolean descending) {
        KeyBytes bytes = new KeyBytes();
        bytes.add(key, descending);
        return bytes.take();
    }

    @RepeatedTest(20)
    void bytesCompareAsTheirKeysDo(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (int i = 0; i < 500; i++) {
            Object left = key(random, 2);
            Object right = key(random, 2);
            boolean descending = random.nextBoolean();
            int expected = new Ordering.Key(PropTags.PR_SUBJECT_W, descending).compare(left, right);

            assertEquals(Integer.signum(expected),
                    Integer.signum(
                            Arrays.compareUnsigned(encoded(left, descending), encoded(right, descending))),
                    left + " and " + right);
        }
    }

    @RepeatedTest(5)
    void entriesOfTheSameBytesStayAsTheyCame(RepetitionInfo repetition) throws MapiException {
        Random random = new Random(repetition.getCurrentRepetition());
        SortedEntries entries = new SortedEntries(new Work());
        List<long[]> expected = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            int key = random.nextInt(50);
            entries.add(i, new byte[]{7, (byte) key});
            expected.add(new long[]{key, i});
        }
        expected.sort((left, right) -> Arrays.compare(left, right));

        assertEquals(expected.stream().map(each -> each[1]).toList(),
                Arrays.stream(entries.sort()).boxed().toList());
    }
}
