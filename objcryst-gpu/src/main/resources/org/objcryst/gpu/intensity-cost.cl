/*
 * Cost of intensities J that are known but for a scale s: S - 2 s v.J + s^2 J.AJ at its minimum over s, which is not negative.
 * Near the answer the three terms cancel. With c a vector near s J, d = s J - c and g = Ac - v this is
 * (S - 2 v.c + c.Ac) + d.(2 g + s AJ - Ac), of which the first bracket, g and Ac come from the host: what is
 * rounded in single precision becomes small with d.
 */

/* The parts whose squares add up to |F|^2: those of N + iR, or N and R for the mean of Friedel mates. */
void read_parts(reals *a, int reflections, int stride, int h, int config, int separate_mates, global const reals *f)
{
    for (int part = 0; part < 2 + 2 * RESONANT; part++) {
        a[part] = f[(part * reflections + h) * stride + config];
    }
#if RESONANT
    if (separate_mates) {
        a[0] -= a[3];
        a[1] += a[2];
        a[2] = a[3] = 0;
    }
#endif
}

/* J [row][configuration]: sum of factor * |F|^2 over the reflections of a row; f [part][reflection][configuration]. */
kernel void intensities(int reflections, int stride, int separate_mates, global const int *row_start, global const int *row_reflections,
    global const real *factors, global const reals *f, global reals *j)
{
    const int config = get_global_id(0);
    const int row = get_global_id(1);
    reals sum = 0;
    for (int i = row_start[row]; i < row_start[row + 1]; i++) {
        const int h = row_reflections[i];
        reals a[4];
        read_parts(a, reflections, stride, h, config, separate_mates, f);
        reals square = 0;
        for (int part = 0; part < 2 + 2 * RESONANT; part++) {
            square += a[part] * a[part];
        }
        sum += factors[h] * square;
    }
    j[row * stride + config] = sum;
}

/* Adds up what the work items of a configuration have, in their order; all get the sum. */
reals total(reals mine, local reals *sums)
{
    const int c = get_local_id(0);
    sums[get_local_id(1) * CONFIGS + c] = mine;
    barrier(CLK_LOCAL_MEM_FENCE);
    reals sum = 0;
    for (int i = 0; i < LANES; i++) {
        sum += sums[i * CONFIGS + c];
    }
    barrier(CLK_LOCAL_MEM_FENCE);
    return sum;
}

/* s [configuration] and cost [configuration]; product [row][configuration] becomes s AJ - Ac + g, from which derivatives follow. */
kernel GROUP void cost(int rows, int stride, real constant_part, global const int *matrix_start, global const int *first_column,
    global const real *matrix, global const real *vector, global const real *reference, global const real *along_reference,
    global const reals *j, global reals *product, global reals *scale, global reals *costs, local reals *sums)
{
    const int config = get_global_id(0);
    const int lane = get_local_id(1);
    reals along_matrix = 0, along_vector = 0;
    for (int row = lane; row < rows; row += LANES) {
        reals sum = 0;
        int column = first_column[row];
        for (int e = matrix_start[row]; e < matrix_start[row + 1]; e++, column++) {
            sum += matrix[e] * j[column * stride + config];
        }
        product[row * stride + config] = sum;
        const reals own = j[row * stride + config];
        along_matrix += own * sum;
        along_vector += own * vector[row];
    }
    along_matrix = total(along_matrix, sums);
    along_vector = total(along_vector, sums);
    const reals s = fmax(along_vector, (reals) 0) / fmax(along_matrix, (reals) SMALLEST);
    reals mine = 0;
    for (int row = lane; row < rows; row += LANES) {
        const real g = along_reference[row] - vector[row];
        const reals y = s * product[row * stride + config] - along_reference[row];
        mine += (s * j[row * stride + config] - reference[row]) * (2 * g + y);
        product[row * stride + config] = y + g;
    }
    mine = total(mine, sums);
    if (lane == 0) {
        scale[config] = s;
        costs[config] = constant_part + mine;
    }
}

/* Derivatives of the cost by structure factors, in place of them: 2 s (s AJ - v) * factor * 2 F. */
kernel void forces(int reflections, int stride, int separate_mates, global const int *row_of_reflection, global const real *factors,
    global const reals *product, global const reals *scale, global reals *f)
{
    const int config = get_global_id(0);
    const int h = get_global_id(1);
    const reals by_square =
        4 * factors[h] * scale[config] * product[row_of_reflection[h] * stride + config];
    reals a[4];
    read_parts(a, reflections, stride, h, config, separate_mates, f);
#if RESONANT
    if (separate_mates) {
        a[2] = a[1];
        a[3] = -a[0];
    }
#endif
    for (int part = 0; part < 2 + 2 * RESONANT; part++) {
        f[(part * reflections + h) * stride + config] = by_square * a[part];
    }
}
