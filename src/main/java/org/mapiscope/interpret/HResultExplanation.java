package org.mapiscope.interpret;

import java.util.List;
import org.mapiscope.mapi.HResult;

/**
 * What a result says in plain words; every text is there, for a result without a name too.
 *
 * @param result the result that is explained
 * @param name MAPI's name, or the number in hex when there is none
 * @param number the number in hex, {@code 0x8004010F}
 * @param otherNames names of the same number in other headers, such as {@code E_FAIL}
 * @param meaning what it says
 * @param cause why it comes, most likely first
 * @param remedy what to try
 * @param anatomy the number taken apart: severity, facility, code
 */
public record HResultExplanation(HResult result, String name, String number, List<String> otherNames, String meaning,
        String cause, String remedy, String anatomy) {
    public HResultExplanation {
        otherNames = List.copyOf(otherNames);
    }
}
