/*
 * Walkers: random moves of places, and whether they are taken. After numbers.cl, philox.cl and places.cl, as which arrays are laid out. A
 * place is a shape (quaternion and angles of each linkage) and pivots.
 */

/* Rows of the state of walkers, [row][configuration]. */
enum { TEMPERATURE, AMPLITUDE, COST, ACCEPTED };

/* Four words of bits for walkers; number: which draw of the trial. */
void draw(uints *bits, uints walker, ulong seed, ulong trial, uint number)
{
    bits[0] = (uints)(uint) trial;
    bits[1] = (uints)(uint)(trial >> 32);
    bits[2] = walker;
    bits[3] = (uints) number;
    philox(bits, (uint) seed, (uint)(seed >> 32));
}

/* A number between -1 and 1 of 31 bits; the lowest bit is left for other uses. */
reals symmetric(uints bits)
{
    return SIGNED_REALS(bits | 1) * (real) 0x1p-31f;
}

/* The quaternion q becomes q dq, with dq a turn by a vector, in radians. */
void turn_by(reals *q, const reals *v)
{
    const reals angle = sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
    const reals s = sin((real) 0.5 * angle) / fmax(angle, (reals) SMALLEST);
    const reals c = cos((real) 0.5 * angle);
    const reals x = s * v[0], y = s * v[1], z = s * v[2];
    const reals r[4] = {q[0] * c - q[1] * x - q[2] * y - q[3] * z, q[0] * x + q[1] * c + q[2] * z - q[3] * y,
        q[0] * y + q[2] * c + q[3] * x - q[1] * z, q[0] * z + q[3] * c + q[1] * y - q[2] * x};
    const reals f = 1 / sqrt(fmax(r[0] * r[0] + r[1] * r[1] + r[2] * r[2] + r[3] * r[3], (reals) SMALLEST));
    for (int k = 0; k < 4; k++) {
        q[k] = f * r[k];
    }
}

/*
 * Moves places at random: position and orientation of a linkage change, each of its turns with probability 1/2. The second number is the
 * linkage, whose draws follow each other from 65536 times its number on. walkers: the number of each; steps: half-widths, one a motion.
 */
kernel void wander(int stride, ulong seed, ulong trial, global const uints *walkers, global const reals *state, global const int *linkages,
    global const real *steps, global const reals *shape, global const turns *pivots, global reals *new_shape, global turns *new_pivots)
{
    const int config = get_global_id(0);
    const int number = get_global_id(1);
    global const int *linkage = linkages + number * LINKAGE_SIZE;
    global const real *step = steps + 6 * number + linkage[TURN];
    const reals amplitude = state[AMPLITUDE * stride + config];
    uints bits[4];
    draw(bits, walkers[config], seed, trial, number << 16);
    for (int k = 0; k < 3; k++) {
        const int at = (3 * number + k) * stride + config;
        const reals change = amplitude * step[k] * symmetric(bits[k]);
        new_pivots[at] = KEPT_OF(pivots[at] + TURNS_OF(change));
    }
    reals by[3] = {amplitude * step[3] * symmetric(bits[3])};
    draw(bits, walkers[config], seed, trial, (number << 16) + 1);
    by[1] = amplitude * step[4] * symmetric(bits[0]);
    by[2] = amplitude * step[5] * symmetric(bits[1]);
    const int first = linkage[SHAPE] * stride + config;
    reals q[4];
    for (int k = 0; k < 4; k++) {
        q[k] = shape[first + k * stride];
    }
    turn_by(q, by);
    for (int k = 0; k < 4; k++) {
        new_shape[first + k * stride] = q[k];
    }
    const int turning = linkage[TURN_END] - linkage[TURN];
    for (int k = 0; k < turning; k++) {
        if ((k & 3) == 0) {
            draw(bits, walkers[config], seed, trial, (number << 16) + 2 + (k >> 2));
        }
        const uints word = bits[k & 3];
        const int at = first + (4 + k) * stride;
        const reals angle = shape[at] + amplitude * step[6 + k] * symmetric(word) * SIGNED_REALS(word & 1);
        new_shape[at] = angle - TWO_PI * rint(angle * (real)(1 / TWO_PI));
    }
}

/* Metropolis: a move is taken where its cost is below that of the place left - temperature ln u. draws: the number of the draw of u. */
kernel void decide(int stride, ulong seed, ulong trial, int shape_length, int pivot_length, int draws, global const uints *walkers,
    global const reals *costs, global const reals *new_shape, global const turns *new_pivots, global reals *state,
    global reals *shape, global turns *pivots)
{
    const int config = get_global_id(0);
    uints bits[4];
    draw(bits, walkers[config], seed, trial, draws);
    const reals luck = (REALS_OF(bits[0]) + 1) * (real) 0x1p-32f;
    global reals *own = state + config;
    const reals cost = costs[config];
    const reals limit = own[COST * stride] - own[TEMPERATURE * stride] * log(luck);
    own[COST * stride] = cost < limit ? cost : own[COST * stride];
    own[ACCEPTED * stride] += cost < limit ? (reals) 1 : (reals) 0;
    for (int k = 0; k < shape_length; k++) {
        const int at = k * stride + config;
        shape[at] = cost < limit ? new_shape[at] : shape[at];
    }
    for (int k = 0; k < pivot_length; k++) {
        const int at = k * stride + config;
        pivots[at] = cost < limit ? new_pivots[at] : pivots[at];
    }
}
