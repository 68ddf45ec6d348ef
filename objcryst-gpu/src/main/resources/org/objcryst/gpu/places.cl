/*
 * Linkages: from places to the coordinates of atoms, and from derivatives by these to derivatives along the motions. After numbers.cl.
 * All arrays are [number][configuration], strides count work items. Atoms of the frames of all linkages are numbered through, and so are
 * atoms that scatter, turns and motions.
 */

/* What the kernels know of a linkage: ranges of numbers. */
enum { FRAME, FRAME_END, PIVOT, ATOM, ATOM_END, SHAPE, TURN, TURN_END, LINKAGE_SIZE };

/* The rotation of a quaternion, after it the change to fractions: row by row. */
void matrix_of(reals *m, global const reals *q, int stride, global const real *f)
{
    const reals w = q[0], x = q[stride], y = q[2 * stride], z = q[3 * stride];
    const reals r[9] = {1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y), 2 * (x * y + w * z),
        1 - 2 * (x * x + z * z), 2 * (y * z - w * x), 2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y)};
    for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
            m[3 * i + j] = f[3 * i] * r[j] + f[3 * i + 1] * r[3 + j] + f[3 * i + 2] * r[6 + j];
        }
    }
}

/* Coordinates of atom i less those of atom from. */
void difference(reals *d, global const reals *r, int stride, int i, int from)
{
    for (int k = 0; k < 3; k++) {
        d[k] = r[(3 * i + k) * stride] - r[(3 * from + k) * stride];
    }
}

/* The unit vector along the axis of a turn. */
void axis_of_turn(reals *u, global const reals *r, int stride, int2 bond)
{
    difference(u, r, stride, bond.y, bond.x);
    const reals f = 1 / sqrt(u[0] * u[0] + u[1] * u[1] + u[2] * u[2]);
    for (int k = 0; k < 3; k++) {
        u[k] *= f;
    }
}

/* Turns atom i about an axis through atom from: d becomes (1 - t) d + s u x d + t u (u.d). */
void rotate(global reals *r, int stride, int i, int from, const reals *u, reals s, reals t)
{
    reals d[3];
    difference(d, r, stride, i, from);
    const reals along = t * (u[0] * d[0] + u[1] * d[1] + u[2] * d[2]);
    const reals c = 1 - t;
    for (int k = 0; k < 3; k++) {
        const int a = (k + 1) % 3, b = (k + 2) % 3;
        r[(3 * i + k) * stride] = r[(3 * from + k) * stride] + c * d[k] + s * (u[a] * d[b] - u[b] * d[a]) + along * u[k];
    }
}

/*
 * The second group number is the linkage, whose atoms the lanes share. shape: quaternion and angles of each linkage; pivots: fractions of
 * the cell as turns; turned: coordinates of frames, overwritten; coordinates: those of atoms, overwritten.
 */
kernel GROUP void place(int atoms, int stride, global const int *linkages, global const real *fractionalizations,
    global const real *frames, global const int2 *turns_of, global const int *moved_start, global const int *moved,
    global const int *frame_of_atom, global const reals *shape, global const turns *pivots, global reals *turned,
    global turns *coordinates)
{
    const int config = get_global_id(0);
    const int lane = get_local_id(1);
    const int number = get_group_id(1);
    global const int *linkage = linkages + number * LINKAGE_SIZE;
    global reals *r = turned + config;
    for (int i = 3 * linkage[FRAME] + lane; i < 3 * linkage[FRAME_END]; i += LANES) {
        r[i * stride] = frames[i];
    }
    barrier(CLK_GLOBAL_MEM_FENCE);
    global const reals *own = shape + linkage[SHAPE] * stride + config;
    for (int k = linkage[TURN]; k < linkage[TURN_END]; k++) {
        reals u[3];
        axis_of_turn(u, r, stride, turns_of[k]);
        const reals half_angle = (real) 0.5 * own[(4 + k - linkage[TURN]) * stride];
        const reals sine = sin(half_angle);
        for (int m = moved_start[k] + lane; m < moved_start[k + 1]; m += LANES) {
            rotate(r, stride, moved[m], turns_of[k].x, u, 2 * sine * cos(half_angle), 2 * sine * sine);
        }
        barrier(CLK_GLOBAL_MEM_FENCE);
    }
    reals m[9];
    matrix_of(m, own, stride, fractionalizations + 9 * number);
    for (int atom = linkage[ATOM] + lane; atom < linkage[ATOM_END]; atom += LANES) {
        reals d[3];
        difference(d, r, stride, frame_of_atom[atom], linkage[PIVOT]);
        for (int k = 0; k < 3; k++) {
            const reals f = m[3 * k] * d[0] + m[3 * k + 1] * d[1] + m[3 * k + 2] * d[2];
            coordinates[(k * atoms + atom) * stride + config] = pivots[(3 * number + k) * stride + config] + TURNS_OF(f);
        }
    }
}

/* sum = part times its weight, added to sum where wanted. */
kernel void collect(int stride, int add, real weight, global const reals *part, global reals *sum)
{
    const int at = get_global_id(1) * stride + get_global_id(0);
    const reals before = add ? sum[at] : (reals) 0;
    sum[at] = before + weight * part[at];
}

/* Derivatives by fractional coordinates as forces in the frame: [axis][atom][configuration]. */
kernel void forces_in_frames(int atoms, int stride, global const int *linkages, global const real *fractionalizations,
    global const int *linkage_of_atom, global const reals *shape, global const reals *gradient, global reals *force)
{
    const int config = get_global_id(0);
    const int atom = get_global_id(1);
    const int number = linkage_of_atom[atom];
    reals m[9];
    matrix_of(m, shape + linkages[number * LINKAGE_SIZE + SHAPE] * stride + config, stride, fractionalizations + 9 * number);
    const reals a = gradient[atom * stride + config];
    const reals b = gradient[(atoms + atom) * stride + config];
    const reals c = gradient[(2 * atoms + atom) * stride + config];
    for (int k = 0; k < 3; k++) {
        force[(k * atoms + atom) * stride + config] = m[k] * a + m[3 + k] * b + m[6 + k] * c;
    }
}

/*
 * Derivatives along one motion, counted in its steps. motions: the linkage of each, and what it is: 0 .. 2 shifts, 3 .. 5 turns about the
 * axes of the frame, then the turns. turning: the atoms that scatter of each turn.
 */
kernel void slopes(int atoms, int stride, global const int *linkages, global const int2 *turns_of, global const int *turning_start,
    global const int *turning, global const int *frame_of_atom, global const int2 *motions, global const real *steps,
    global const reals *turned, global const reals *gradient, global const reals *force, global reals *out)
{
    const int config = get_global_id(0);
    const int2 motion = motions[get_global_id(1)];
    global const int *linkage = linkages + motion.x * LINKAGE_SIZE;
    global const reals *r = turned + config;
    reals sum = 0;
    if (motion.y < 3) {
        for (int atom = linkage[ATOM]; atom < linkage[ATOM_END]; atom++) {
            sum += gradient[(motion.y * atoms + atom) * stride + config];
        }
    } else {
        const int k = linkage[TURN] + motion.y - 6;
        const int is_turn = motion.y >= 6;
        const int origin = is_turn ? turns_of[k].x : linkage[PIVOT];
        const int from = is_turn ? turning_start[k] : linkage[ATOM];
        const int to = is_turn ? turning_start[k + 1] : linkage[ATOM_END];
        reals u[3] = {(reals)(motion.y == 3), (reals)(motion.y == 4), (reals)(motion.y == 5)};
        if (is_turn) {
            axis_of_turn(u, r, stride, turns_of[k]);
        }
        for (int i = from; i < to; i++) {
            const int atom = is_turn ? turning[i] : i;
            const reals x = force[atom * stride + config];
            const reals y = force[(atoms + atom) * stride + config];
            const reals z = force[(2 * atoms + atom) * stride + config];
            reals d[3];
            difference(d, r, stride, frame_of_atom[atom], origin);
            sum += u[0] * (d[1] * z - d[2] * y) + u[1] * (d[2] * x - d[0] * z) + u[2] * (d[0] * y - d[1] * x);
        }
    }
    out[get_global_id(1) * stride + config] = steps[get_global_id(1)] * sum;
}
