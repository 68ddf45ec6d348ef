package org.objcryst.powder.format;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One small file of each format, as the description of the formats has them. */
final class Fixtures {
    static final String FULLPROF_FREE = """
            10.000 0.500 12.000 demo sample, lambda 1.54
              100.  110.  120.
              130.    0.
            """;
    static final String FULLPROF_PAIRS = """
            10.00   0.50   12.00
             100.000 110.000 120.000 130.000 140.000
               5.000   6.000   7.000   8.000   9.000
            """;
    static final String XYE = """
            10.0 100 5
            10.5 110 6
            11.5 120 7
            """;
    static final String DMC = """
            DMC sample
            lambda 2.5 A, T 300 K
             10.00 0.50 12.00  500000. demo
             100. 110. 120. 130. 140.
               5.   6.   7.   8.   9.
            """;
    static final String D1A5 = """
            D1A5 demo
            line two
            line three
               5   300.0
             10.0   0.5
              100. 110. 120. 130. 140.
                5.   6.   7.   8.   9.
            """;
    static final String XDD = """
            /* demo */
            10.0 0.5 12.0 1.0 1.5406 0
            100 110 120 130 140
            """;
    static final String CPI = """
            SIETRONICS XRD SCAN
            10.00
            12.00
            0.50
            Cu
            1.54056
            1-1-2001
            1
            demo
            SCANDATA
            100
            110
            120
            130
            140
            """;
    static final String LLB = """
            Demo sample
                 100       0   0.100      70       0       0
               3.000
             500000.  12000.    0.00    0.00
            70  5703 2  5696 1  5628
             1  1867
               -1000
              -10000
            """;
    static final String ISIS = """
            demo bank 1
            1000.0  10.0 1.0
            1100.0  11.0 1.1
            1250.0  12.0 1.2
            """;
    static final String GSAS_STD = "Demo constant step" + " ".repeat(62) + "\r\n"
            + "BANK 1 12 2 CONST 1000.0 50.0 0 0 STD\r\n"
            + "     100     101     102     103     104     105     106     107     108     109\r\n"
            + " 2   400 4   900\r\n";
    static final String GSAS_ESD = """
            Demo esd
            BANK 1 7 2 CONST 1000.0 50.0 0 0 ESD
               100.0    5.00   101.0    6.00   102.0    7.00   103.0    8.00   104.0    9.00
               200.0    6.00   201.0    7.00
            """;
    static final String GSAS_ALT = """
            Demo tof
            BANK 1 6 2 RALF 32000 32 32000 0.001 ALT
               32000  100.0  5.0   32320  101.0  6.0   32640  102.0  7.0   32960  103.0  8.0
               33280  104.0  9.0   33600  105.0 10.0
            """;
    static final String GSAS_FXYE = """
            Demo fxye
            BANK 1 4 4 CONST 1000.0 50.0 0 0 FXYE
            1000.0 100.0 5.0
            1050.0 110.0 6.0
            1100.0 120.0 7.0
            1150.0 130.0 8.0
            """;
    static final String GSAS_TWO_BANKS = """
            # a comment
            BANK 1 3 3 SLOG 1000.0 1200.0 0.1 0 FXYE
            1000.0 100.0 5.0
            1100.0 110.0 6.0
            1210.0 120.0 7.0
            BANK 4 4 4 CONST 1000.0 50.0 0 0 FXY
            1000.0 100.0
            1050.0 110.0
            1100.0 120.0
            1150.0 144.0
            """;
    static final String GSAS_TIME_MAP = """
            Demo time map
            TIME_MAP 1 7 1 TIME_MAP 100
                   1    5000      10       4    5030      20    5090
            BANK 1 6 1 TIME_MAP 1 0 0 0 ESD
               100.0    5.00   101.0    6.00   102.0    7.00   103.0    8.00   104.0    9.00
               200.0    6.00
            """;
    static final String PDCIF = """
            data_demo
            _pd_meas_2theta_range_min 10.0
            _pd_meas_2theta_range_max 10.6
            _pd_meas_2theta_range_inc 0.05
            _diffrn_radiation_wavelength 1.5406
            loop_
            _pd_meas_counts_total
            _pd_proc_ls_weight
            100 0.010
            101 0.0099
            102 0.0098
            103 .
            104 0.0096
            105 0.0095
            106 0.0094
            107 0.0093
            108 0.0093
            109 0.0092
            110 0.0091
            111 0.0090
            112 0.0089
            """;
    static final String PDCIF_TIME = """
            data_time
            loop_
            _pd_meas_time_of_flight
            _pd_meas_intensity_total
            _pd_calc_intensity_total
            5000 12.5(5) 12
            4000 25(2) 26
            3000 . 7
            2000 20(1) 21
            """;
    static final String XYDATA = """
            XYDATA
            INTER 1.0 1.0 0




                   10.0000      100.0000        5.0000
                   10.5000      110.0000        6.0000
                   11.5000      120.0000        7.0000
            """;

    private Fixtures() {}

    /** All of them by the format they must be recognised as. */
    static Map<PowderFormat, List<String>> all() {
        Map<PowderFormat, List<String>> all = new TreeMap<>();
        all.put(PowderFormat.FULLPROF_FREE, List.of(FULLPROF_FREE));
        all.put(PowderFormat.FULLPROF_PAIRS, List.of(FULLPROF_PAIRS));
        all.put(PowderFormat.FULLPROF_XYDATA, List.of(XYDATA));
        all.put(PowderFormat.COLUMNS, List.of(XYE));
        all.put(PowderFormat.COLUMNS_AFTER_TEXT, List.of(ISIS));
        all.put(PowderFormat.DMC, List.of(DMC));
        all.put(PowderFormat.D1A5, List.of(D1A5));
        all.put(PowderFormat.XDD, List.of(XDD));
        all.put(PowderFormat.SIETRONICS, List.of(CPI));
        all.put(PowderFormat.LLB, List.of(LLB));
        all.put(PowderFormat.GSAS, List.of(GSAS_STD, GSAS_ESD, GSAS_ALT, GSAS_FXYE, GSAS_TWO_BANKS, GSAS_TIME_MAP));
        all.put(PowderFormat.PDCIF, List.of(PDCIF, PDCIF_TIME));
        return all;
    }
}
