package org.objcryst.app.file;

import java.util.List;

/** One small file of each kind that the commands take, to be damaged. */
final class SmallFiles {
    static final String CIF = """
            data_salt
            _cell_length_a 5.64
            _cell_length_b 5.64
            _cell_length_c 5.64
            _cell_angle_alpha 90
            _cell_angle_beta 90
            _cell_angle_gamma 90
            _space_group_name_H-M_alt 'F m -3 m'
            loop_
            _atom_site_label
            _atom_site_type_symbol
            _atom_site_fract_x
            _atom_site_fract_y
            _atom_site_fract_z
            _atom_site_occupancy
            _atom_site_B_iso_or_equiv
            Na1 Na 0 0 0 1 0.5
            Cl1 Cl 0.5 0 0 1 0.5
            data_points
            _diffrn_radiation_wavelength 1.54
            loop_
            _pd_meas_2theta_scan
            _pd_meas_counts_total
            10 90 10.1 110 10.2 130 10.3 120
            """;
    static final String REFLECTIONS_CIF = """
            data_ice
            _cell_length_a 4.5
            _cell_length_b 4.5
            _cell_length_c 7.3
            _cell_angle_alpha 90
            _cell_angle_beta 90
            _cell_angle_gamma 120
            _space_group_name_Hall 'P 6c -2c'
            loop_
            _atom_site_label
            _atom_site_fract_x
            _atom_site_fract_y
            _atom_site_fract_z
            O1 0.3333 0.6667 0.0625
            loop_
            _refln_index_h
            _refln_index_k
            _refln_index_l
            _refln_F_squared_meas
            _refln_F_squared_sigma
            1 0 0 25 1
            0 0 2 16 .
            """;
    static final String MOL2 = """
            @<TRIPOS>MOLECULE
            water
            3 2
            SMALL
            NO_CHARGES
            @<TRIPOS>ATOM
            1 O1 0.0 0.0 0.0 O.3
            2 H1 0.96 0.0 0.0 H
            3 H2 -0.24 0.93 0.0 H
            @<TRIPOS>BOND
            1 1 2 1
            2 1 3 1
            """;
    static final String XYZ = """
            3
            water
            O 0.0 0.0 0.0
            H 0.9572 0.0 0.0
            H -0.24 0.9266 0.0
            """;
    static final String FENSKE_HALL = """
            water
            3
            O 1
            H 1 0.957
            H 1 0.957 2 104.5
            """;
    static final String HKLF4 = """
               1   0   0   25.00    1.00
               0   0   2   16.00    0.50
               1   1   1    9.00    0.50
               0   0   0    0.00    0.00
            """;
    static final String XYE = """
            1.54056
            10.0 90 9.5
            10.1 110 10.5
            10.2 130 11.4
            10.3 120 11.0
            """;
    static final String GSAS = """
            Title
            Instrument parameter inst.prm
            BANK 1 4 1 CONST 1000 10 0 0 ESD
               100.0    5.00   101.0    6.00   102.0    7.00   103.0    8.00
            """;
    static final String SDI = """
            TIC .\\own.tic
            HCV .\\own.hcv
            Cell    9.7000    8.9000   15.1000   90.0000   91.2000   90.0000
            SpaceGroup 64 14:b1 P 1 21/c 1
            PawleyChiSq     4.57
            """;
    static final String HCV = """
               0   0   2    1055.50     12.100       1   10   0
               0   1   1     222.20      7.000       2  -12
               1   0   0      33.30      5.000       3
            """;
    static final String PROJECT = """
            <ObjCryst Date="2020-01-01T00:00:00">
              <Crystal Name="salt" SpaceGroup="F m -3 m">
                <Par Refined="0" Limited="1" Min="1" Max="20" Name="a">5.64</Par>
                <Par Refined="0" Limited="1" Min="1" Max="20" Name="b">5.64</Par>
                <Par Refined="0" Limited="1" Min="1" Max="20" Name="c">5.64</Par>
                <Par Refined="0" Limited="1" Min="1" Max="179" Name="alpha">90</Par>
                <Par Refined="0" Limited="1" Min="1" Max="179" Name="beta">90</Par>
                <Par Refined="0" Limited="1" Min="1" Max="179" Name="gamma">90</Par>
                <ScatteringPowerAtom Name="Na" Symbol="Na">
                  <Par Refined="0" Limited="1" Min="0" Max="10" Name="Biso">0.5</Par>
                </ScatteringPowerAtom>
                <Atom Name="Na1" ScattPow="Na">
                  <Par Refined="1" Limited="0" Min="0" Max="1" Name="x">0</Par>
                  <Par Refined="1" Limited="0" Min="0" Max="1" Name="y">0</Par>
                  <Par Refined="1" Limited="0" Min="0" Max="1" Name="z">0</Par>
                  <Par Refined="0" Limited="1" Min="0" Max="1" Name="Occup">1</Par>
                </Atom>
              </Crystal>
              <PowderPattern Name="lab" SpaceGroup="">
                <Radiation>
                  <Option Name="Radiation" Choice="0" ChoiceName="Neutron"/>
                  <Par Refined="0" Limited="1" Min="0.05" Max="20" Name="Wavelength">1.54</Par>
                </Radiation>
                <PowderPatternCrystal Name="salt" Crystal="salt">
                  <Par Refined="0" Limited="1" Min="0" Max="1" Name="W">0.01</Par>
                </PowderPatternCrystal>
                <PowderPatternComponent Scale="1" Name="salt"/>
                <IobsSigmaWeightList TThetaMin="10" TThetaStep="0.1">
                  90 9 0.01
                  110 10 0.01
                  130 11 0.01
                  120 11 0.01
                </IobsSigmaWeightList>
              </PowderPattern>
            </ObjCryst>
            """;

    /** What is known by its content. */
    static final List<String> TEXTS = List.of(CIF, REFLECTIONS_CIF, MOL2, HKLF4, XYE, GSAS, SDI, HCV);

    /** What is known as a molecule by its name. */
    static final List<String> MOLECULES = List.of(MOL2, XYZ, FENSKE_HALL);

    private SmallFiles() {}
}
