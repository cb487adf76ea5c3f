// How each priority sounds: rich tones between 150 Hz and 1 kHz, so that an ear can tell where they
// come from. Technical faults are lower and duller.
const ALARM = [0, 1, 0.7, 0.5, 0.4, 0.3, 0.2];
const DULL = [0, 1, 0.3, 0.1];

const pulses = (pitch, times, length, gap) =>
  Array.from({ length: times }, (_, i) => ({ at: i * (length + gap), pitch, length }));

export const tones = {
  1: { partials: ALARM, notes: pulses(660, 5, 0.14, 0.09), level: 0.5, every: 5 },
  2: { partials: ALARM, notes: pulses(523, 3, 0.18, 0.14), level: 0.4, every: 15 },
  3: { partials: ALARM, notes: [{ at: 0, pitch: 440, length: 0.2 },
    { at: 0.24, pitch: 587, length: 0.3 }], level: 0.3 },
  fault: { partials: DULL, notes: [{ at: 0, pitch: 233, length: 0.35 },
    { at: 0.42, pitch: 175, length: 0.5 }], level: 0.4 },
};

export function play(context, tone, gain = 1) {
  const imaginary = new Float32Array(tone.partials);
  const wave = context.createPeriodicWave(new Float32Array(imaginary.length), imaginary);
  const start = context.currentTime + 0.02;
  for (const { at, pitch, length } of tone.notes) {
    const voice = new OscillatorNode(context, { frequency: pitch });
    voice.setPeriodicWave(wave);
    const envelope = new GainNode(context, { gain: 0 });
    const level = Math.min(1, tone.level * gain);
    envelope.gain.setValueAtTime(0, start + at);
    envelope.gain.linearRampToValueAtTime(level, start + at + 0.015);
    envelope.gain.setValueAtTime(level, start + at + length - 0.03);
    envelope.gain.linearRampToValueAtTime(0, start + at + length);
    voice.connect(envelope).connect(context.destination);
    voice.start(start + at);
    voice.stop(start + at + length + 0.02);
  }
}
