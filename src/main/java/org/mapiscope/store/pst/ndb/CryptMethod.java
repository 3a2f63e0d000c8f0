package org.mapiscope.store.pst.ndb;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.HexFormat;

/**
 * How the data blocks of a file are encoded (bCryptMethod).
 *
 * <p>Source: [MS-PST] 2.2.2.6, 5.1, 5.2.
 */
public enum CryptMethod {
    NDB_CRYPT_NONE {
        @Override
        void decode(byte[] data, int length, long bid) {}
    },

    NDB_CRYPT_PERMUTE {
        @Override
        void decode(byte[] data, int length, long bid) {
            char[] pairs = Pairs.BACK;
            int even = length & -2;
            for (int i = 0; i < even; i += 2) {
                SHORT.set(data, i, (short) pairs[(short) SHORT.get(data, i) & 0xFFFF]);
            }
            if (even < length) {
                data[even] = CryptMethod.BACK[data[even] & 0xFF];
            }
        }
    },

    NDB_CRYPT_CYCLIC {
        @Override
        void decode(byte[] data, int length, long bid) {
            int key = (int) (bid ^ (bid >>> Short.SIZE));
            for (int i = 0; i < length; i++, key++) {
                int high = key >>> Byte.SIZE;
                int mixed = FORTH[(data[i] + key) & 0xFF] + high;
                mixed = TURN[mixed & 0xFF] - high;
                data[i] = (byte) (BACK[mixed & 0xFF] - key);
            }
        }
    };

    private static final byte[] FORTH = HexFormat.of().parseHex("""
            41361362A8216EBBF416CC047F64E85D1EF2CB2A74C55E35D295479E962D9A88\
            4C7D843FDBAC31B6485FF6C4D8398BE7233B388EC8C1DF25B120A546604E9CFB\
            AAD35651457C550007C92B9D859B09A08FADB30F63AB894BD7A7155A716642BF\
            264A6B98FAEA7753B270052CFD593A867ECE06EB827857C78D43AFB41CD45BCD\
            E2E9274FC3087280CFB0EFF5286DBE304D3492D50E3C2232E5E4F99FC2D10A81\
            12E1EE918376E397E6618A1779A4B7DC907A5C8C02A6CA69DE501A1193B95287\
            58FCED1D37491B6AE0293399BD6CD994F340546FF0C673B8D63E6518441FDD67\
            10F10C19ECAE03A1147BA90BFFF8A3C0A201F72EBC2468750DFEBA2FB5D0DA3D""");

    private static final byte[] TURN = HexFormat.of().parseHex("""
            14530F56B3C87A9CEB65481716159F02CC547C83000D0C0BA262A876DBD9EDC7\
            C5A4DCAC8574D6D0A79BAE9A967166C36399B8DD73928E847DA55ED15D93B157\
            5150808952944F4E0A6BBC8D7F6E47464140440111CB033FF7F4E1A98F3C3AF9\
            FBF0193082092EC99DA08649EE6F4D6DC42D813425871B88AAFC06A11238FD4C\
            4272641337246A757743FFE6B44B365CE4D8353D45B92CECB7312B290768A30E\
            697B189E2139BE281A5B78F523CA2AB0AF3EFE048CE7E5983295D3F64AE8A6EA\
            E9F3D52F7020F21F0567AD5510CECDE3273BDABAD7C226D4911DD21C2233F8FA\
            F15AEFCF90B68BB5BDC0BF08971E6CE261E0C6C159ABBB58DE5FDF60797EB28A""");

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

    /** Turns round what {@link #FORTH} does. */
    private static final byte[] BACK = inverse(FORTH);

    /** {@return the number that the header has (bCryptMethod)} */
    public int value() {
        return switch (this) {
            case NDB_CRYPT_NONE -> 0;
            case NDB_CRYPT_PERMUTE -> 1;
            case NDB_CRYPT_CYCLIC -> 2;
        };
    }

    /** {@return what {@link #NDB_CRYPT_PERMUTE} writes for each byte} */
    public static byte[] permutation() {
        return FORTH.clone();
    }

    /** Decodes the first {@code length} bytes, all of a block's data, in place. */
    abstract void decode(byte[] data, int length, long bid);

    private static byte[] inverse(byte[] table) {
        byte[] inverse = new byte[table.length];
        for (int i = 0; i < table.length; i++) {
            inverse[table[i] & 0xFF] = (byte) i;
        }
        return inverse;
    }

    /** What {@link #BACK} is for two bytes at once, which takes half the time. */
    private static final class Pairs {

        static final char[] BACK = table();

        private static char[] table() {
            char[] table = new char[1 << Short.SIZE];
            for (int i = 0; i < table.length; i++) {
                int high = CryptMethod.BACK[i >>> Byte.SIZE] & 0xFF;
                int low = CryptMethod.BACK[i & 0xFF] & 0xFF;
                table[i] = (char) ((high << Byte.SIZE) | low);
            }
            return table;
        }
    }
}
