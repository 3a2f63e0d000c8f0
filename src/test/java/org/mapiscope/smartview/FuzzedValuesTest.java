package org.mapiscope.smartview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.mapiscope.mapi.Bytes;

/**
 * Bytes that Jazzer makes, led by what of the code they reach: every parser takes them apart without a failure, and its
 * tree ends where they end.
 *
 * <p>A plain build runs only the seeds. To look for more, for three minutes:
 * {@code JAZZER_FUZZ=1 mvn test -Dtest=FuzzedValuesTest}. What is found is kept among the test resources, in the folder
 * FuzzedValuesTestInputs, and runs with the seeds from then on.
 */
class FuzzedValuesTest {

    static Stream<byte[]> seeds() {
        Made entryId = new Made().u32(0).hex("38A1BB10 05E5 101A A1BB 08002B2A56C2").u8(0, 0).ansi("emsmdb.dll\0");
        Made property = new Made().u32(0x65E20102).u16(2).u8(1, 2).u32(0x0037001F).u16(4).utf16("ab");
        Made restriction = new Made().u32(0, 2).u32(8, 0x0037001F).u32(6, 1, 0x0E070003, 1);
        return Stream.of(new Made(), entryId, property, restriction).map(made -> made.bytes().toArray());
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "3m")
    void anyBytesAreTakenApartByEveryParser(byte[] input) {
        for (SmartViewParser parser : SmartViewParser.values()) {
            Block tree = parser.parse(Bytes.of(input));
            tree.render();

            assertEquals(input.length, tree.end());
        }
    }
}
